package kz.nrm.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.ObservedIndicator.Source;
import kz.nrm.casefile.SafeContact;
import kz.nrm.casefile.Sex;
import kz.nrm.referral.ExploitationSituation.ControlMethod;
import kz.nrm.referral.ExploitationSituation.RecruitmentMethod;
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
                .flatMap(code -> HtcdsCodes.form(code).stream())
                .distinct()
                .toList();
    }

    private List<Sign> signs(HtcdsRecord record) {
        return control(record)
                .flatMap(code -> HtcdsCodes.sign(code).stream())
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
                .flatMap(text -> HtcdsCodes.channel(text.toLowerCase(Locale.ROOT)))
                .or(() -> HtcdsCodes.channel(record.referring().getOrDefault("type", "")))
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
                rules.coded(record, "prs_Gender").flatMap(HtcdsCodes::sex).orElse(Sex.UNKNOWN),
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
                        .map(HtcdsCodes::industry)
                        .orElse(null),
                record.one("x_exploitationCountry")
                        .or(() -> record.one("hte_Country"))
                        .orElse(null),
                null,
                record.one("hte_City").map(city -> ImportedText.upTo(city, 500)).orElse(null),
                null,
                HtcdsCodes.named(RecruitmentMethod.class, rules.codes(record, "vic_MethodOfRecruitment").stream()),
                HtcdsCodes.named(ControlMethod.class, control(record)),
                rules.coded(record, "vic_RelationshipToTrafficker")
                        .map(HtcdsCodes::relation)
                        .orElse(null),
                record.one("hte_Description")
                        .map(text -> ImportedText.upTo(text, 15_000))
                        .orElse(null));
    }
}
