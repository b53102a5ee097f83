package kz.nrm.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.ObservedIndicator.Source;
import kz.nrm.casefile.SafeContact;
import kz.nrm.casefile.Sex;
import kz.nrm.referral.ExploitationSituation.ControlMethod;
import kz.nrm.referral.ExploitationSituation.Industry;
import kz.nrm.referral.ExploitationSituation.RecruitmentMethod;
import kz.nrm.referral.ExploitationSituation.TraffickerRelation;
import kz.nrm.referral.NewReferral.Answer;
import kz.nrm.referral.NewReferral.Contact;
import kz.nrm.referral.NewReferral.Encounter;
import kz.nrm.referral.NewReferral.Reporter;
import kz.nrm.referral.NewReferral.Sign;
import kz.nrm.referral.NewReferral.UnderAge;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case in HTCDS terms as a referral. */
@Component
class HtcdsMapping {

    private static final Map<String, String> SIGN_OF_CONTROL = Map.ofEntries(
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

    private final HtcdsRules rules;

    HtcdsMapping(HtcdsRules rules) {
        this.rules = rules;
    }

    MappedRecord map(HtcdsRecord record, ImportContext context) {
        var broken = rules.broken(record, context.now());
        var warnings = new LinkedHashSet<>(record.warnings());
        var identity = record.one("x_caseId")
                .map(id -> "id " + record.one("x_exporter").orElse("") + " " + id)
                .orElseGet(() -> "content " + record.values());
        var referral = broken.isEmpty() ? referral(record, context, warnings) : null;
        return new MappedRecord(referral, identity, broken, List.copyOf(warnings), record.unnamed());
    }

    private NewReferral referral(HtcdsRecord record, ImportContext context, Set<ImportWarning> warnings) {
        var region = record.one("x_exploitationKato")
                .filter(kato -> kato.length() >= 2)
                .flatMap(kato -> Region.ofCode(kato.substring(0, 2)));
        if (region.isEmpty()) {
            warnings.add(ImportWarning.REGION_ASSUMED);
        }
        var forms = forms(record);
        if (forms.isEmpty()) {
            warnings.add(ImportWarning.FORM_UNKNOWN);
        }
        var language = record.one("prs_PrimaryLanguage");
        if (language.isEmpty()) {
            warnings.add(ImportWarning.LANGUAGE_UNKNOWN);
        }
        means(record, warnings);
        return new NewReferral(
                reporter(record, context),
                new Encounter(region.orElse(context.region()), place(record), metAt(record, context, warnings)),
                underAge(record, context.today()),
                false,
                language.orElse("und"),
                forms.isEmpty() ? List.of(ExploitationForm.OTHER) : forms,
                signs(record),
                consent(record),
                contact(record, warnings),
                Map.of(),
                channel(record),
                person(record),
                ImportedText.fitting(record.one("cas_IncomingReferralDetails").orElse(null), warnings),
                Set.of(),
                List.of(situation(record, forms)),
                null);
    }

    private static Reporter reporter(HtcdsRecord record, ImportContext context) {
        var organisation = record.referring().getOrDefault("name", "");
        return new Reporter(
                context.by().displayName(),
                null,
                context.by().id().value(),
                organisation.isBlank() ? context.by().agency().value() : ImportedText.upTo(organisation, 200));
    }

    private static String place(HtcdsRecord record) {
        return ImportedText.upTo(
                record.one("hte_City").or(() -> record.one("prs_MailingCity")).orElse("-"), 500);
    }

    private static Instant metAt(HtcdsRecord record, ImportContext context, Set<ImportWarning> warnings) {
        var day = HtcdsRules.date(record, "cas_IncomingReferralDate");
        if (day.isEmpty()) {
            warnings.add(ImportWarning.NO_DATE_OF_ENCOUNTER);
        }
        return day.map(date -> date.atStartOfDay(Region.ZONE).toInstant())
                .filter(at -> at.isBefore(context.now()))
                .orElse(context.now());
    }

    /** By birth date or year; without either nobody knows, and doubt means child. */
    private static UnderAge underAge(HtcdsRecord record, LocalDate today) {
        var born = HtcdsRules.date(record, "prs_Birthdate");
        if (born.isPresent()) {
            return born.get().plusYears(18).isAfter(today) ? UnderAge.YES : UnderAge.NO;
        }
        return birthYear(record)
                .filter(year -> today.getYear() - year != 18)
                .map(year -> today.getYear() - year < 18 ? UnderAge.YES : UnderAge.NO)
                .orElse(UnderAge.NOT_SURE);
    }

    private List<ExploitationForm> forms(HtcdsRecord record) {
        return Stream.concat(
                        record.all("x_TypeOfExploitation").stream(),
                        rules.codes(record, "vic_TypeOfExploitation").stream())
                .flatMap(code -> Optional.ofNullable(FORMS.get(code)).stream())
                .distinct()
                .toList();
    }

    private List<Sign> signs(HtcdsRecord record) {
        return control(record)
                .flatMap(code -> Optional.ofNullable(SIGN_OF_CONTROL.get(code)).stream())
                .distinct()
                .map(code -> new Sign(code, Source.DOCUMENT, null))
                .toList();
    }

    private Stream<String> control(HtcdsRecord record) {
        return Stream.concat(
                rules.codes(record, "vic_MethodsOfControl").stream(), record.all("x_MethodsOfControl").stream());
    }

    /** V10. */
    private void means(HtcdsRecord record, Set<ImportWarning> warnings) {
        var child = record.one("vic_AgeWhenTrafficked")
                .filter(age -> Integer.parseInt(age) < 18)
                .isPresent();
        if (!child
                && rules.coded(record, "vic_TraffickingStatus")
                        .filter("ActualVictimOfTrafficking"::equals)
                        .isPresent()
                && control(record).findAny().isEmpty()) {
            warnings.add(ImportWarning.ADULT_WITHOUT_MEANS);
        }
    }

    /** A withdrawn consent is none; the deprecated field counts where the other is missing. */
    private static @Nullable Answer consent(HtcdsRecord record) {
        if (record.has("x_withdrawnAt")) {
            return Answer.REFUSED;
        }
        return record.one("con_Consent")
                .or(() -> record.one("vic_AgreementToManagePersonalData"))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .map(text -> Set.of("true", "yes", "1").contains(text) ? Answer.GIVEN : Answer.REFUSED)
                .orElse(null);
    }

    /** A phone or address counts as safe only where the file says so. */
    private static Contact contact(HtcdsRecord record, Set<ImportWarning> warnings) {
        var phone = record.one("prs_MobilePhone").or(() -> record.one("prs_HomePhone"));
        if (phone.isPresent() && isTrue(record, "x_safeToContact.phone")) {
            return new Contact(SafeContact.Channel.PHONE, phone.get(), null, null, null, null);
        }
        var email = record.one("prs_Email");
        if (email.isPresent() && isTrue(record, "x_safeToContact.email")) {
            return new Contact(SafeContact.Channel.EMAIL, email.get(), null, null, null, null);
        }
        if (phone.isPresent() || email.isPresent()) {
            warnings.add(ImportWarning.CONTACT_NOT_SAFE);
        }
        return new Contact(
                SafeContact.Channel.THROUGH_AGENCY, phone.or(() -> email).orElse(null), null, null, null, null);
    }

    private static boolean isTrue(HtcdsRecord record, String field) {
        return record.one(field).filter("true"::equalsIgnoreCase).isPresent();
    }

    private @Nullable Channel channel(HtcdsRecord record) {
        return record.one("x_channel")
                .map(text -> CHANNELS.get(text.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(CHANNELS.get(record.referring().getOrDefault("type", ""))))
                .orElse(null);
    }

    private ReferredPerson person(HtcdsRecord record) {
        var number = record.one("prs_IdentityNumber");
        var iin = number.filter(text -> Iin.brokenRule(text).isEmpty());
        return new ReferredPerson(
                record.one("prs_SecondName").orElse(null),
                record.one("prs_FirstName").orElse(null),
                record.one("prs_MiddleName").orElse(null),
                List.of(),
                HtcdsRules.date(record, "prs_Birthdate").orElse(null),
                birthYear(record).orElse(null),
                null,
                rules.coded(record, "prs_Gender").map(SEXES::get).orElse(Sex.UNKNOWN),
                record.all("prs_Citizenship"),
                record.all("prs_SecondaryLanguage"),
                iin.orElse(null),
                record.one("prs_NumberOfChildren")
                        .filter(text -> text.matches("\\d{1,2}"))
                        .map(Integer::valueOf)
                        .orElse(null),
                null,
                iin.isPresent() ? null : number.orElse(null));
    }

    private static Optional<Integer> birthYear(HtcdsRecord record) {
        return record.one("x_birthYear").filter(text -> text.matches("\\d{4}")).map(Integer::valueOf);
    }

    private ExploitationSituation situation(HtcdsRecord record, List<ExploitationForm> forms) {
        return new ExploitationSituation(
                forms,
                record.one("x_exploitStart")
                        .flatMap(HtcdsRules::day)
                        .or(() -> HtcdsRules.date(record, "hte_Date"))
                        .orElse(null),
                record.one("x_exploitEnd").flatMap(HtcdsRules::day).orElse(null),
                null,
                rules.coded(record, "vic_ForcedLabourIndustry")
                        .map(code -> Industry.valueOf(code.substring(0, 1)))
                        .orElse(null),
                record.one("x_exploitationCountry")
                        .or(() -> record.one("hte_Country"))
                        .orElse(null),
                null,
                record.one("hte_City").map(city -> ImportedText.upTo(city, 500)).orElse(null),
                null,
                named(RecruitmentMethod.class, rules.codes(record, "vic_MethodOfRecruitment").stream()),
                named(ControlMethod.class, control(record)),
                rules.coded(record, "vic_RelationshipToTrafficker")
                        .map(code -> TraffickerRelation.valueOf(
                                code.equals("Unaquainted") ? "UNACQUAINTED" : code.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                record.one("hte_Description")
                        .map(text -> ImportedText.upTo(text, 15_000))
                        .orElse(null));
    }

    /** Our name of a code is the standard's with its words set apart. */
    private static <E extends Enum<E>> Set<E> named(Class<E> type, Stream<String> codes) {
        var wanted = new ArrayList<String>();
        codes.forEach(code -> wanted.add(code.toLowerCase(Locale.ROOT)));
        return Stream.of(type.getEnumConstants())
                .filter(each -> wanted.contains(each.name().replace("_", "").toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
