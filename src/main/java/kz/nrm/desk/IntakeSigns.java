package kz.nrm.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.IndicatorCatalogue.Indicator;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.referral.DraftRoute;
import kz.nrm.referral.FirstSigns;
import org.springframework.stereotype.Component;

/** Lays out the signs: the few of the route at the top, all others by what they point to, each with how it was noticed. */
@Component
class IntakeSigns {

    private final IndicatorCatalogue catalogue;
    private final FirstSigns first;
    private final Words words;

    IntakeSigns(IndicatorCatalogue catalogue, FirstSigns first, Words words) {
        this.catalogue = catalogue;
        this.first = first;
        this.words = words;
    }

    Signs of(DraftRoute route, IntakeAnswers answers) {
        var top = first.of(route).stream()
                .flatMap(code -> catalogue.find(code).stream())
                .toList();
        var groups = new LinkedHashMap<String, List<Sign>>();
        catalogue.all().stream()
                .filter(sign -> !top.contains(sign))
                .forEach(sign -> groups.computeIfAbsent(heading(sign), none -> new ArrayList<>())
                        .add(sign(sign, answers)));
        return new Signs(
                top.stream().map(sign -> sign(sign, answers)).toList(),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    /** The signs that were marked, with how they were noticed. */
    List<CaseOverview.Line> marked(IntakeAnswers answers) {
        return catalogue.all().stream()
                .filter(sign -> answers.signs().contains(sign.code()))
                .map(sign -> new CaseOverview.Line(
                        sign.name(words.locale().getLanguage()),
                        words.find("desk.refer.sign." + answers.first(ReferralDocument.SIGN + sign.code()))
                                .orElse("")))
                .toList();
    }

    private String heading(Indicator sign) {
        return sign.dimension().map(words::code).orElseGet(() -> words.text("desk.refer.signs.other"));
    }

    private Sign sign(Indicator sign, IntakeAnswers answers) {
        var name = ReferralDocument.SIGN + sign.code();
        var chosen = answers.first(name);
        var options = Stream.concat(
                        Stream.of(new Asked.Option("", words.text("desk.refer.sign.none"), chosen.isEmpty())),
                        Arrays.stream(ObservedIndicator.Source.values())
                                .map(source -> new Asked.Option(
                                        source.name(),
                                        words.text("desk.refer.sign." + source.name()),
                                        source.name().equals(chosen))))
                .toList();
        return new Sign(name, sign.code(), sign.name(words.locale().getLanguage()), options);
    }

    /** @param first asked without opening anything */
    record Signs(List<Sign> first, List<Group> groups) {}

    /** Signs that point to the same. */
    record Group(String name, List<Sign> signs) {

        /** Whether something in it is marked and must be seen. */
        public boolean chosen() {
            return signs.stream().anyMatch(Sign::chosen);
        }
    }

    /** One sign to mark. */
    record Sign(String name, String code, String label, List<Asked.Option> options) {

        boolean chosen() {
            return options.stream()
                    .anyMatch(option -> option.chosen() && !option.value().isEmpty());
        }
    }
}
