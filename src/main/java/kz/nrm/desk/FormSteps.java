package kz.nrm.desk;

import java.util.Optional;
import java.util.function.Consumer;
import kz.nrm.access.Actor;
import kz.nrm.http.Idempotency;
import kz.nrm.http.Problems;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a page posted through its rules to a use case; what is refused comes back with everything that was entered. */
@Component
class FormSteps {

    private final FormPages pages;
    private final WholeForm whole;
    private final Idempotency idempotency;
    private final Problems problems;
    private final Words words;

    FormSteps(FormPages pages, WholeForm whole, Idempotency idempotency, Problems problems, Words words) {
        this.pages = pages;
        this.whole = whole;
        this.idempotency = idempotency;
        this.problems = problems;
        this.words = words;
    }

    /** Reads the form and asks with it; nothing is changed, so it may be sent as often as one likes. */
    <T extends Record> Optional<FormPage> check(
            FormPages.Sheet sheet, Class<T> input, MultiValueMap<String, String> posted, Consumer<T> question) {
        try {
            question.accept(whole.read(Answers.document(sheet.fields(), posted), input));
            return Optional.empty();
        } catch (InvalidInput invalid) {
            return Optional.of(pages.again(sheet, posted, invalid, null));
        } catch (Refusal refusal) {
            return Optional.of(pages.again(sheet, posted, refusal, null));
        }
    }

    /** Does the step once, however often the form is sent. @return the form again with what is wrong; empty when it is done */
    <T extends Record> Optional<FormPage> take(
            FormPages.Sheet sheet,
            Class<T> input,
            MultiValueMap<String, String> posted,
            Actor actor,
            Consumer<T> step) {
        try {
            var answers = Answers.document(sheet.fields(), posted);
            var read = whole.read(answers, input);
            var key = Optional.ofNullable(posted.getFirst(FormPages.KEY)).orElse("");
            var sent = new Sent(
                    sheet.action(), answers.deepCopy().without(sheet.secret()).toString());
            TwiceSent.answered(() -> idempotency.once(key, actor, sent, Done.class, () -> {
                step.accept(read);
                return new Done(true);
            }));
            return Optional.empty();
        } catch (InvalidInput invalid) {
            return Optional.of(pages.again(sheet, posted, invalid, null));
        } catch (Refusal refusal) {
            return Optional.of(pages.again(sheet, posted, refusal, null));
        } catch (ConcurrencyFailureException met) {
            return Optional.of(pages.again(sheet, posted, Refusal.because("CHANGED_MEANWHILE"), null));
        }
    }

    /** A step that is one button. @return where to go on, with what to say there */
    String press(RedirectAttributes redirect, String page, String said, Runnable step) {
        try {
            step.run();
            redirect.addFlashAttribute("notice", words.text(said));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", problems.sentence(refusal));
        }
        return "redirect:" + page;
    }

    record Sent(String action, String input) {}

    record Done(boolean done) {}
}
