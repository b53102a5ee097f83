package kz.nrm.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.NewCase;
import kz.nrm.casefile.PersonDetails;
import kz.nrm.casefile.SafeContact;
import kz.nrm.referral.NewReferral.Circumstance;
import kz.nrm.shared.AgencyId;
import org.springframework.stereotype.Component;

/** Turns a referral into the case it opens: who the person is, who receives the case, what is true of it. */
@Component
class CaseOpening {

    private static final String UNDETERMINED = "und";

    private final Agencies agencies;
    private final CodeLists codes;

    CaseOpening(Agencies agencies, CodeLists codes) {
        this.agencies = agencies;
        this.codes = codes;
    }

    NewCase of(NewReferral referral, Origin origin, Actor by, LocalDate today) {
        return new NewCase(
                person(referral),
                Ages.status(referral, today),
                referral.encounter().region(),
                by.agency(),
                receiver(referral),
                flags(referral, today),
                Telling.of(referral, channel(referral, by), origin),
                by.id());
    }

    /** The ISO 639-2/T code of a language. */
    String language(String code) {
        return codes.language(code).orElse(UNDETERMINED);
    }

    static Channel channel(NewReferral referral, Actor by) {
        return referral.channel() == null ? Channel.of(by.agencyKind()) : referral.channel();
    }

    /** Social protection of the region; where officials may be involved, the panel. */
    AgencyId receiver(NewReferral referral) {
        var stated = referral.receivingAgency();
        if (stated != null) {
            return new AgencyId(stated);
        }
        var kind = referral.circumstances().contains(Circumstance.OFFICIAL_COMPLICITY)
                ? AgencyKind.PANEL
                : AgencyKind.AKIMAT_SOC;
        return agencies.responsible(kind, referral.encounter().region())
                .orElseThrow(() -> new IllegalStateException("no agency of kind " + kind))
                .id();
    }

    static Set<CaseFlag> flags(NewReferral referral, LocalDate today) {
        var flags = EnumSet.noneOf(CaseFlag.class);
        referral.circumstances().forEach(circumstance -> flags.add(circumstance.flag()));
        if (referral.immediateDanger()) {
            flags.add(CaseFlag.IMMEDIATE_DANGER);
        }
        if (referral.situations().stream().anyMatch(situation -> Boolean.TRUE.equals(situation.continues()))) {
            flags.add(CaseFlag.STILL_IN_EXPLOITATION);
        }
        var dependants = referral.person().dependants();
        if (dependants != null && dependants > 0) {
            flags.add(CaseFlag.WITH_DEPENDANTS);
        }
        var age = Ages.status(referral, today);
        if (age == ChildStatus.CHILD) {
            flags.add(CaseFlag.CHILD);
        }
        if (age == ChildStatus.UNKNOWN) {
            flags.add(CaseFlag.AGE_UNCERTAIN);
        }
        return flags;
    }

    private PersonDetails person(NewReferral referral) {
        var person = referral.person();
        var contact = referral.safeContact();
        return new PersonDetails(
                person.familyName(),
                person.givenName(),
                person.patronymic(),
                person.aliases(),
                person.birthDate(),
                person.birthYear(),
                person.ageYears(),
                person.sex(),
                person.citizenships(),
                languages(referral),
                person.iin(),
                person.dependants() == null ? 0 : person.dependants(),
                Boolean.TRUE.equals(person.disability()),
                new SafeContact(
                        contact.channel(),
                        contact.value(),
                        contact.hours(),
                        codes.language(Objects.requireNonNullElse(contact.language(), referral.language()))
                                .filter(code -> !code.equals(UNDETERMINED))
                                .orElse(null),
                        contact.codeWord(),
                        contact.whoMayAnswer()),
                Set.copyOf(referral.suspectedForms()));
    }

    /** ISO 639-2/T, the one spoken best first. */
    private List<String> languages(NewReferral referral) {
        var all = new ArrayList<String>();
        all.add(referral.language());
        all.addAll(referral.person().languages());
        var known = new LinkedHashSet<String>();
        all.forEach(code -> codes.language(code).ifPresent(known::add));
        known.remove(UNDETERMINED);
        return List.copyOf(known);
    }
}
