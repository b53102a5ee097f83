package kz.nrm.referral;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.Sex;
import kz.nrm.referral.ExploitationSituation.Industry;
import kz.nrm.referral.ExploitationSituation.TraffickerRelation;

/** The codes of HTCDS 2.0 and of its extensions in our own. */
final class HtcdsCodes {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("PhysicalThreats", "D5_05"),
            Map.entry("ThreatsLawEnforcement", "D5_11"),
            Map.entry("ThreatensChildrenFamily", "D5_13"),
            Map.entry("DebtBondage", "D5_02"),
            Map.entry("FalsePromises", "D1_03"),
            Map.entry("PhysicalAbuse", "D5_04"),
            Map.entry("SexualAbuse", "D5_04"),
            Map.entry("TakesEarnings", "D5_14"),
            Map.entry("RestrictsFinancialAccess", "D5_14"),
            Map.entry("RestrictsMedicalCare", "D4_05"),
            Map.entry("WithholdsNecessities", "D4_04"),
            Map.entry("PsychologicalAbuse", "D6_01"),
            Map.entry("PsychoactiveSubstance", "D5_08"),
            Map.entry("ExcessiveWorkingHours", "D4_01"),
            Map.entry("WithholdsDocuments", "D5_01"),
            Map.entry("RestrictsMovement", "D5_03"),
            Map.entry("UsesChildren", "D5_13"));
    private static final Map<String, ExploitationForm> FORMS = Map.ofEntries(
            Map.entry("ForcedLabour", ExploitationForm.FORCED_LABOUR),
            Map.entry("SexualExploitation", ExploitationForm.SEXUAL_EXPLOITATION),
            Map.entry("ChildLabour", ExploitationForm.CHILD_LABOUR),
            Map.entry("ForcedMarriage", ExploitationForm.FORCED_MARRIAGE),
            Map.entry("Servitude", ExploitationForm.SERVITUDE),
            Map.entry("ForcedMilitaryByNonStateActors", ExploitationForm.FORCED_MILITARY),
            Map.entry("OrganRemoval", ExploitationForm.ORGAN_REMOVAL),
            Map.entry("ForcedBegging", ExploitationForm.FORCED_BEGGING),
            Map.entry("ForcedAdoption", ExploitationForm.FORCED_ADOPTION),
            Map.entry("Surrogacy", ExploitationForm.SURROGACY),
            Map.entry("Other", ExploitationForm.OTHER),
            Map.entry("ForcedCriminality", ExploitationForm.FORCED_CRIMINALITY),
            Map.entry("Slavery", ExploitationForm.SERVITUDE),
            Map.entry("DomesticServitude", ExploitationForm.SERVITUDE));
    private static final Map<String, Sex> SEXES = Map.of(
            "Feminine", Sex.FEMALE,
            "Masculine", Sex.MALE,
            "TransgenderFeminine", Sex.TRANSGENDER_FEMALE,
            "TransgenderMasculine", Sex.TRANSGENDER_MALE,
            "NonConforming", Sex.NON_CONFORMING,
            "NonSpecifiedUnknown", Sex.UNKNOWN);
    private static final Map<String, Channel> CHANNELS = Map.of(
            "police", Channel.POLICE,
            "social", Channel.SOCIAL_SERVICES,
            "ngo", Channel.NGO,
            "hotline", Channel.HOTLINE,
            "self", Channel.SELF,
            "border", Channel.BORDER,
            "diplomatic", Channel.EMBASSY,
            "LawEnforcement", Channel.POLICE,
            "NGO", Channel.NGO,
            "HealthServiceOrganisation", Channel.HEALTH);

    private HtcdsCodes() {}

    /** The indicator that a method of control is a sign of. */
    static Optional<String> sign(String code) {
        return Optional.ofNullable(SIGNS.get(code));
    }

    static Optional<ExploitationForm> form(String code) {
        return Optional.ofNullable(FORMS.get(code));
    }

    static Optional<Sex> sex(String code) {
        return Optional.ofNullable(SEXES.get(code));
    }

    static Optional<Channel> channel(String code) {
        return Optional.ofNullable(CHANNELS.get(code));
    }

    /** Industries stand as a letter and a text. */
    static Industry industry(String code) {
        return Industry.valueOf(code.substring(0, 1));
    }

    /** The standard itself writes one of them otherwise. */
    static TraffickerRelation relation(String code) {
        return TraffickerRelation.valueOf(code.equals("Unaquainted") ? "UNACQUAINTED" : code.toUpperCase(Locale.ROOT));
    }

    /** Our name of a code is the standard's with its words set apart. */
    static <E extends Enum<E>> Set<E> named(Class<E> type, Stream<String> codes) {
        var wanted = codes.map(code -> code.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return Stream.of(type.getEnumConstants())
                .filter(each -> wanted.contains(each.name().replace("_", "").toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
