package kz.nrm.desk;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.Fairness;
import kz.nrm.http.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether some groups of persons wait longer than others: median days in each stage. */
@Controller
class FairnessPageController {

    private final Fairness fairness;
    private final CaseAccess access;
    private final Actors actors;
    private final Words words;

    FairnessPageController(Fairness fairness, CaseAccess access, Actors actors, Words words) {
        this.fairness = fairness;
        this.access = access;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/board/fairness")
    String page(@RequestParam(defaultValue = "sex") String by, Model model) {
        var actor = actors.current();
        if (!actor.coordinates()) {
            throw new NotFound();
        }
        var shown = by(by);
        var stages = fairness.medians(shown, access.hiddenFrom(actor));
        var most = stages.stream()
                .flatMap(stage -> stage.groups().stream())
                .mapToDouble(Fairness.Group::days)
                .max()
                .orElse(1);
        model.addAttribute(
                "tabs",
                Arrays.stream(Fairness.By.values())
                        .map(one -> new DeadlinePageController.Tab(
                                "/board/fairness?by=" + code(one), words.text("board.fairness." + one), one == shown))
                        .toList());
        model.addAttribute(
                "stages",
                stages.stream().map(stage -> stage(stage, shown, most)).toList());
        model.addAttribute("limits", fairness.limits());
        return "desk/fairness";
    }

    private Stage stage(Fairness.Stage stage, Fairness.By by, double most) {
        return new Stage(
                words.code(stage.state()),
                stage.alarm(),
                stage.groups().stream()
                        .map(group -> new Group(
                                name(by, group.code()),
                                days(group.days()),
                                most == 0 ? 0 : Math.round(100 * group.days() / most)))
                        .toList());
    }

    private String name(Fairness.By by, String code) {
        return words.text(
                switch (by) {
                    case SEX -> "code.Sex." + code;
                    case CITIZENSHIP -> "board.fairness.citizenship." + code;
                    case FORM -> "code.ExploitationForm." + code;
                });
    }

    private String days(double days) {
        var format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(1);
        return format.format(days);
    }

    private static Fairness.By by(String name) {
        return Arrays.stream(Fairness.By.values())
                .filter(by -> code(by).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String code(Fairness.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    record Stage(String name, boolean alarm, List<Group> groups) {}

    /** @param share of the longest bar, of a hundred */
    record Group(String name, String days, long share) {}
}
