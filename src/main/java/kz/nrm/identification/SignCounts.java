package kz.nrm.identification;

import java.util.Collection;
import kz.nrm.casefile.IndicatorCatalogue.Strength;

/** How many strong, medium and weak signs were noticed in one dimension. */
public record SignCounts(int strong, int medium, int weak) {

    static final SignCounts NONE = new SignCounts(0, 0, 0);

    static SignCounts of(Collection<Strength> signs) {
        return signs.stream().reduce(NONE, SignCounts::plus, SignCounts::plus);
    }

    SignCounts plus(Strength sign) {
        return switch (sign) {
            case S -> new SignCounts(strong + 1, medium, weak);
            case M -> new SignCounts(strong, medium + 1, weak);
            case W -> new SignCounts(strong, medium, weak + 1);
        };
    }

    private SignCounts plus(SignCounts more) {
        return new SignCounts(strong + more.strong, medium + more.medium, weak + more.weak);
    }
}
