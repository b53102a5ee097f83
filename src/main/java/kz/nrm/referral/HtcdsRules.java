package kz.nrm.referral;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.nrm.http.InputBinder;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import org.springframework.stereotype.Component;

/** What a case of an HTCDS file must keep to be read; the validator rules V01 to V15 of the standards, as far as they concern import. */
@Component
class HtcdsRules {

    private static final Pattern PHONE = Pattern.compile("\\+?[1-9]\\d{1,14}");
    private static final Set<String> DATES =
            Set.of("prs_Birthdate", "cas_IncomingReferralDate", "cas_OutgoingReferralDate", "hte_Date");
    private static final Set<String> WITH_INDUSTRY =
            Set.of("ForcedLabour", "ChildLabour", "Servitude", "ForcedBegging");
    private static final String ACTUAL = "ActualVictimOfTrafficking";
    private static final String STATUS = "vic_TraffickingStatus";
    private static final String DECIDED_BY = "vic_TraffickingStatusDecisionMakingOrg";
    private static final String FORM = "vic_TypeOfExploitation";

    private final HtcdsFields fields;
    private final CodeLists lists;

    HtcdsRules(HtcdsFields fields, CodeLists lists) {
        this.fields = fields;
        this.lists = lists;
    }

    List<Violation> broken(HtcdsRecord record, Instant now) {
        var broken = new ArrayList<>(record.faults());
        texts(record, broken);
        codes(record, broken);
        countriesAndLanguages(record, broken);
        phones(record, broken);
        dates(record, now, broken);
        if (record.faults().isEmpty()) {
            status(record, broken);
        }
        numberOfPerson(record, broken);
        return broken;
    }

    private static void texts(HtcdsRecord record, List<Violation> broken) {
        record.values().forEach((field, texts) -> {
            if (texts.stream().anyMatch(text -> !InputBinder.isClean(text))) {
                broken.add(Violation.of(record.path(field), "ForbiddenCharacter"));
            }
        });
    }

    /** V01, tolerant: code or label, any case. */
    private void codes(HtcdsRecord record, List<Violation> broken) {
        record.values().forEach((field, texts) -> {
            if (fields.hasCodes(field)
                    && texts.stream().anyMatch(text -> fields.code(field, text).isEmpty())) {
                broken.add(Violation.of(record.path(field), "UnknownHtcdsCode"));
            }
        });
    }

    /** V03, V04. NA is Namibia. */
    private void countriesAndLanguages(HtcdsRecord record, List<Violation> broken) {
        Stream.of("prs_Citizenship", "prs_MailingCountry", "hte_Country", "x_exploitationCountry", "x_recruitCountry")
                .filter(field -> record.all(field).stream().anyMatch(code -> !lists.isCountry(code)))
                .forEach(field -> broken.add(Violation.of(record.path(field), "UnknownCountry")));
        Stream.of("prs_PrimaryLanguage", "prs_SecondaryLanguage")
                .filter(field -> record.all(field).stream()
                        .anyMatch(code -> lists.language(code).isEmpty()))
                .forEach(field -> broken.add(Violation.of(record.path(field), "UnknownLanguage")));
    }

    /** V02. */
    private static void phones(HtcdsRecord record, List<Violation> broken) {
        Stream.of("prs_HomePhone", "prs_MobilePhone")
                .filter(field -> record.one(field)
                        .filter(phone -> !PHONE.matcher(phone).matches())
                        .isPresent())
                .forEach(field -> broken.add(Violation.of(record.path(field), "Phone")));
    }

    /** Real dates, and V09. */
    private static void dates(HtcdsRecord record, Instant now, List<Violation> broken) {
        DATES.stream()
                .filter(field -> record.has(field) && date(record, field).isEmpty())
                .sorted()
                .forEach(field -> broken.add(Violation.of(record.path(field), "WrongFormat")));
        var exported = record.one("x_exportedAt").flatMap(HtcdsRules::moment).orElse(now);
        var lastDay = LocalDate.ofInstant(exported.isAfter(now) ? exported : now, Region.ZONE);
        var incoming = date(record, "cas_IncomingReferralDate");
        var outgoing = date(record, "cas_OutgoingReferralDate");
        var born = date(record, "prs_Birthdate");
        late(record, "cas_IncomingReferralDate", incoming, outgoing.orElse(lastDay), broken);
        late(record, "cas_OutgoingReferralDate", outgoing, lastDay, broken);
        late(record, "prs_Birthdate", born, incoming.orElse(lastDay), broken);
        age(record, born, incoming.orElse(lastDay), broken);
    }

    private static void late(
            HtcdsRecord record, String field, Optional<LocalDate> date, LocalDate last, List<Violation> broken) {
        if (date.filter(day -> day.isAfter(last)).isPresent()) {
            broken.add(Violation.of(record.path(field), "DatesOutOfOrder"));
        }
    }

    private static void age(HtcdsRecord record, Optional<LocalDate> born, LocalDate intake, List<Violation> broken) {
        var field = "vic_AgeWhenTrafficked";
        record.one(field).ifPresent(text -> {
            if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 120) {
                broken.add(Violation.of(record.path(field), "Max", 120));
            } else if (born.filter(day -> Period.between(day, intake).getYears() < Integer.parseInt(text))
                    .isPresent()) {
                broken.add(Violation.of(record.path(field), "DatesOutOfOrder"));
            }
        });
    }

    /** V05 to V08. */
    private void status(HtcdsRecord record, List<Violation> broken) {
        var decided = coded(record, STATUS)
                .filter(status -> !status.equals("PossibleVictimOfTrafficking"))
                .isPresent();
        if (decided && !record.has(DECIDED_BY)) {
            broken.add(Violation.of(sibling(record, STATUS, DECIDED_BY), "DecidingBodyRequired"));
        }
        if (coded(record, STATUS).filter(ACTUAL::equals).isPresent() && !record.has(FORM)) {
            broken.add(Violation.of(sibling(record, STATUS, FORM), "FormRequired"));
        }
        var forms = codes(record, FORM);
        if (record.has("vic_TypeOfSexExploitation") && !forms.contains("SexualExploitation")) {
            broken.add(Violation.of(record.path("vic_TypeOfSexExploitation"), "OnlyWithSexualExploitation"));
        }
        if (record.has("vic_ForcedLabourIndustry") && forms.stream().noneMatch(WITH_INDUSTRY::contains)) {
            broken.add(Violation.of(record.path("vic_ForcedLabourIndustry"), "OnlyWithLabour"));
        }
        closed(record, coded(record, "cas_Status").orElse("Active"), broken);
    }

    private static void closed(HtcdsRecord record, String status, List<Violation> broken) {
        if (status.startsWith("Closed") && !record.has("cas_ReasonForCaseClosure")) {
            broken.add(Violation.of("cas_ReasonForCaseClosure", "ReasonRequired"));
        } else if (status.equals("ClosedReferred") && record.outgoing() == 0) {
            broken.add(Violation.of("outgoingReferrals", "OutgoingReferralRequired"));
        } else if (status.equals("Closed")) {
            broken.add(Violation.of("cas_Status", "CaseIsClosed"));
        }
    }

    /** V15, for what must be a Kazakhstan number. */
    private static void numberOfPerson(HtcdsRecord record, List<Violation> broken) {
        record.one("prs_IdentityNumber")
                .filter(number -> record.all("prs_Citizenship").contains("KZ"))
                .flatMap(Iin::brokenRule)
                .ifPresent(rule -> broken.add(Violation.of(record.path("prs_IdentityNumber"), rule)));
    }

    Optional<String> coded(HtcdsRecord record, String field) {
        return codes(record, field).stream().findFirst();
    }

    List<String> codes(HtcdsRecord record, String field) {
        return record.all(field).stream()
                .flatMap(text -> fields.code(field, text).stream())
                .toList();
    }

    static Optional<LocalDate> date(HtcdsRecord record, String field) {
        return record.one(field).flatMap(HtcdsRules::day);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static String sibling(HtcdsRecord record, String known, String missing) {
        return record.path(known).replace(known, missing);
    }
}
