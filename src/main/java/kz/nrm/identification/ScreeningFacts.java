package kz.nrm.identification;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.IndicatorCatalogue.Indicator;
import kz.nrm.casefile.IndicatorCatalogue.Marker;
import kz.nrm.casefile.IndicatorCatalogue.Profile;

/**
 * What a screening looks at.
 *
 * @param signs signs noticed, each once
 * @param child unknown counts as a child; the weights of both ages are tried then
 * @param forms suspected forms of exploitation; none opens all profiles of the age
 */
record ScreeningFacts(Set<Indicator> signs, ChildStatus child, Set<ExploitationForm> forms) {

    private static final Set<ExploitationForm> SALE =
            EnumSet.of(ExploitationForm.ORGAN_REMOVAL, ExploitationForm.CHILD_SALE);
    private static final Set<ExploitationForm> BOTH_KINDS =
            EnumSet.of(ExploitationForm.FORCED_MARRIAGE, ExploitationForm.SERVITUDE, ExploitationForm.OTHER);

    Set<Profile> profiles() {
        return Stream.concat(labour() ? labourProfiles() : Stream.of(), sexual() ? sexualProfiles() : Stream.of())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Profile.class)));
    }

    boolean organOrSale() {
        return marked(Marker.ORGAN_OR_SALE) || forms.stream().anyMatch(SALE::contains);
    }

    boolean sexualMarker() {
        return marked(Marker.SEXUAL) || forms.contains(ExploitationForm.SEXUAL_EXPLOITATION);
    }

    /** As the table asks for it. */
    String childAnswer() {
        return switch (child) {
            case CHILD -> "YES";
            case ADULT -> "NO";
            case UNKNOWN -> "UNKNOWN";
        };
    }

    private Stream<Profile> labourProfiles() {
        return byAge(Profile.ADULT_LABOUR, Profile.CHILD_LABOUR);
    }

    private Stream<Profile> sexualProfiles() {
        return byAge(Profile.ADULT_SEXUAL, Profile.CHILD_SEXUAL);
    }

    private Stream<Profile> byAge(Profile adult, Profile ofChild) {
        return switch (child) {
            case ADULT -> Stream.of(adult);
            case CHILD -> Stream.of(ofChild);
            case UNKNOWN -> Stream.of(ofChild, adult);
        };
    }

    private boolean labour() {
        return forms.isEmpty() || forms.stream().anyMatch(form -> form != ExploitationForm.SEXUAL_EXPLOITATION);
    }

    private boolean sexual() {
        return forms.isEmpty()
                || marked(Marker.SEXUAL)
                || forms.contains(ExploitationForm.SEXUAL_EXPLOITATION)
                || forms.stream().anyMatch(BOTH_KINDS::contains);
    }

    private boolean marked(Marker marker) {
        return signs.stream()
                .anyMatch(sign -> sign.marker().filter(marker::equals).isPresent());
    }
}
