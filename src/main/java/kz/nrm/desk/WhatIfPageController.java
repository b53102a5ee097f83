package kz.nrm.desk;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.nrm.access.Actors;
import kz.nrm.deadline.DeadlineRules;
import kz.nrm.deadline.WhatIf;
import kz.nrm.deadline.WhatIfAnswer;
import kz.nrm.http.InputBinder;
import kz.nrm.http.NotFound;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.workflow.TaskForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What would move or break, before anything is saved: the question is the address, and nothing is ever saved. */
@Controller
class WhatIfPageController {

    private static final int SIZE = 50;

    private final WhatIf whatIf;
    private final DeadlineRules rules;
    private final DeadlineReading reading;
    private final FormPages forms;
    private final WholeForm whole;
    private final InputBinder binder;
    private final Actors actors;
    private final Words words;

    WhatIfPageController(
            WhatIf whatIf,
            DeadlineRules rules,
            DeadlineReading reading,
            FormPages forms,
            WholeForm whole,
            InputBinder binder,
            Actors actors,
            Words words) {
        this.whatIf = whatIf;
        this.rules = rules;
        this.reading = reading;
        this.forms = forms;
        this.whole = whole;
        this.binder = binder;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/what-if")
    ModelAndView ask(
            @RequestParam(defaultValue = "suspension") String ask, @RequestParam MultiValueMap<String, String> asked) {
        if (!actors.current().coordinates()) {
            throw new NotFound();
        }
        var form = form(ask);
        var sheet = sheet(form);
        var isAsked = sheet.fields().stream().anyMatch(field -> asked.containsKey(field.name()));
        if (!isAsked) {
            return page(form, forms.empty(sheet, null), null, HttpStatus.OK);
        }
        try {
            var question = whole.read(Answers.document(sheet.fields(), asked), form.input());
            var answer = whatIf.ask(binder.valid(((WhatIfAsked) question).question()), reading.scope(), 0, SIZE);
            return page(form, forms.filled(sheet, asked, null), said(answer), HttpStatus.OK);
        } catch (InvalidInput invalid) {
            var named = FieldNames.onPage(invalid, form.fields());
            return page(form, forms.again(sheet, asked, named, null), null, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private ModelAndView page(WhatIfAsked.Form form, FormPage sheet, @Nullable Said answer, HttpStatus status) {
        var view = new ModelAndView("desk/what-if");
        view.addObject(
                "tabs",
                Arrays.stream(WhatIfAsked.Form.values())
                        .map(one -> new DeadlinePageController.Tab(
                                "/what-if?ask=" + one.code(), words.text("board.whatif." + one), one == form))
                        .toList());
        view.addObject("ask", form.code());
        view.addObject("lead", words.text("board.whatif." + form + ".lead"));
        view.addObject("form", sheet);
        view.addObject("answer", answer);
        view.setStatus(status);
        return view;
    }

    private Said said(WhatIfAnswer answer) {
        var counts = Arrays.stream(WhatIfAnswer.Effect.values())
                .filter(answer.counts()::containsKey)
                .map(effect -> new Count(
                        answer.counts().getOrDefault(effect, 0L), words.text("board.whatif.effect." + effect)))
                .toList();
        var total = answer.counts().values().stream().mapToLong(Long::longValue).sum();
        return new Said(counts, answer.items().stream().map(this::row).toList(), total, opened(answer.opened()));
    }

    private Row row(WhatIfAnswer.Item item) {
        var deadline = item.deadline();
        return new Row(
                words.text("deadline.kind." + deadline.kind()),
                deadline.reference(),
                words.text("board.whatif.effect." + item.effect()),
                words.due(deadline.dueAt()),
                words.due(item.to()));
    }

    private String opened(WhatIfAnswer.@Nullable Opened opened) {
        return opened == null
                ? ""
                : words.text(
                        "board.whatif.opened",
                        words.moment(opened.startAt()),
                        words.due(opened.dueNow()),
                        words.due(opened.dueThen()));
    }

    private FormPages.Sheet sheet(WhatIfAsked.Form form) {
        var plain = FormPages.Sheet.of("/what-if", form.input());
        return new FormPages.Sheet(plain.action(), plain.fields(), Map.of("kindOfDeadline", kinds()));
    }

    private List<TaskForm.Choice> kinds() {
        var collator = Collator.getInstance(words.locale());
        return rules.kinds().stream()
                .map(kind -> new TaskForm.Choice(kind.value(), words.text("deadline.kind." + kind)))
                .sorted(Comparator.comparing(TaskForm.Choice::label, collator))
                .toList();
    }

    private static WhatIfAsked.Form form(String code) {
        return Arrays.stream(WhatIfAsked.Form.values())
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param opened what a deadline opened on the first day would get; empty where nothing of that was asked */
    record Said(List<Count> counts, List<Row> rows, long total, String opened) {}

    record Count(long count, String name) {}

    /** @param to the end it would have; empty where it would have none */
    record Row(String kind, CaseReference reference, String effect, String from, String to) {}
}
