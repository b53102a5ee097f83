package kz.nrm.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.SafeContact.Channel;
import kz.nrm.http.InputBinder;
import kz.nrm.referral.NewReferral.Circumstance;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for a referral beyond the form of its fields. */
@Component
class ReferralRules {

    private static final Set<AgencyKind> RECEIVERS = EnumSet.of(
            AgencyKind.AKIMAT_SOC, AgencyKind.PANEL, AgencyKind.NGO, AgencyKind.SSS_PROVIDER, AgencyKind.IOM);
    private static final Set<AgencyKind> RECEIVERS_BESIDE_THE_STATE =
            EnumSet.of(AgencyKind.PANEL, AgencyKind.NGO, AgencyKind.IOM);
    private static final Pattern PHONE = Pattern.compile("\\+?[1-9][0-9]{5,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

    private final InputBinder binder;
    private final IndicatorCatalogue catalogue;
    private final CodeLists codes;
    private final Agencies agencies;
    private final Clock clock;

    ReferralRules(InputBinder binder, IndicatorCatalogue catalogue, CodeLists codes, Agencies agencies, Clock clock) {
        this.binder = binder;
        this.catalogue = catalogue;
        this.codes = codes;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Every rule a complete referral breaks, by field. */
    List<Violation> broken(NewReferral referral) {
        var broken = brokenOfImported(referral);
        if (referral.indicators().isEmpty()) {
            broken.add(Violation.of("indicators", "NotEmpty"));
        }
        return broken;
    }

    /** The same without the demand for a sign: a file may hold none, and somebody is asked for them afterwards. */
    List<Violation> brokenOfImported(NewReferral referral) {
        var broken = new ArrayList<>(binder.violations(referral));
        if (broken.isEmpty()) {
            encounter(referral.encounter(), broken);
            language("language", referral.language(), broken);
            broken.addAll(unknownSigns("indicators", referral.indicators()));
            contact(referral.safeContact(), broken);
            var spoken = referral.safeContact().language();
            if (spoken != null) {
                language("safeContact.language", spoken, broken);
            }
            person(referral.person(), broken);
            receiver(referral, broken);
            for (var i = 0; i < referral.situations().size(); i++) {
                situation("situations[" + i + "]", referral.situations().get(i), broken);
            }
            if (referral.consent() == null && !Ages.treatedAsChild(referral, today())) {
                broken.add(Violation.of("consent", "RequiredOfAdult"));
            }
        }
        return broken;
    }

    private void encounter(NewReferral.Encounter encounter, List<Violation> broken) {
        notLater("encounter.at", encounter.at(), broken);
    }

    private void notLater(String field, Instant at, List<Violation> broken) {
        if (at.isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            broken.add(Violation.of(field, "PastOrPresent"));
        } else if (at.isBefore(EARLIEST.atStartOfDay(Region.ZONE).toInstant())) {
            broken.add(Violation.of(field, "TooLongAgo"));
        }
    }

    private void past(String field, @Nullable LocalDate date, List<Violation> broken) {
        if (date != null && date.isAfter(today())) {
            broken.add(Violation.of(field, "PastOrPresent"));
        } else if (date != null && date.isBefore(EARLIEST)) {
            broken.add(Violation.of(field, "TooLongAgo"));
        }
    }

    /** Signs that are not in the catalogue. */
    List<Violation> unknownSigns(String field, List<NewReferral.Sign> signs) {
        return IntStream.range(0, signs.size())
                .filter(i -> catalogue.find(signs.get(i).code()).isEmpty())
                .mapToObj(i -> Violation.of(field + "[" + i + "].code", "UnknownIndicator"))
                .toList();
    }

    private static void contact(NewReferral.Contact contact, List<Violation> broken) {
        var value = contact.value();
        var reachable = contact.channel() != Channel.NONE && contact.channel() != Channel.THROUGH_AGENCY;
        if (value == null || value.isBlank()) {
            if (reachable) {
                broken.add(Violation.of("safeContact.value", "NotBlank"));
            }
        } else if (contact.channel() == Channel.PHONE
                && !PHONE.matcher(value.replaceAll("[ ().-]", "")).matches()) {
            broken.add(Violation.of("safeContact.value", "Phone"));
        } else if (contact.channel() == Channel.EMAIL && !EMAIL.matcher(value).matches()) {
            broken.add(Violation.of("safeContact.value", "Email"));
        }
    }

    private void person(ReferredPerson person, List<Violation> broken) {
        past("person.birthDate", person.birthDate(), broken);
        for (var i = 0; i < person.citizenships().size(); i++) {
            country("person.citizenships[" + i + "]", person.citizenships().get(i), broken);
        }
        for (var i = 0; i < person.languages().size(); i++) {
            language("person.languages[" + i + "]", person.languages().get(i), broken);
        }
        if (person.iin() != null) {
            Iin.brokenRule(person.iin()).ifPresent(rule -> broken.add(Violation.of("person.iin", rule)));
        }
    }

    private void situation(String at, ExploitationSituation situation, List<Violation> broken) {
        past(at + ".start", situation.start(), broken);
        past(at + ".end", situation.end(), broken);
        if (situation.start() != null
                && situation.end() != null
                && situation.end().isBefore(situation.start())) {
            broken.add(Violation.of(at + ".end", "NotBeforeStart"));
        }
        if (situation.country() != null) {
            country(at + ".country", situation.country(), broken);
        }
    }

    private void receiver(NewReferral referral, List<Violation> broken) {
        var stated = referral.receivingAgency();
        if (stated == null) {
            return;
        }
        var allowed = referral.circumstances().contains(Circumstance.OFFICIAL_COMPLICITY)
                ? RECEIVERS_BESIDE_THE_STATE
                : RECEIVERS;
        if (!stated.matches("[A-Z0-9_-]+")
                || agencies.open().stream()
                        .noneMatch(agency -> agency.id().value().equals(stated) && allowed.contains(agency.kind()))) {
            broken.add(Violation.of("receivingAgency", "UnknownReceiver"));
        }
    }

    private void country(String field, String code, List<Violation> broken) {
        if (!codes.isCountry(code)) {
            broken.add(Violation.of(field, "UnknownCountry"));
        }
    }

    private void language(String field, String code, List<Violation> broken) {
        if (codes.language(code).isEmpty()) {
            broken.add(Violation.of(field, "UnknownLanguage"));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }
}
