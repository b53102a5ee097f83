package kz.nrm.repatriation;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.Indicators;
import kz.nrm.casefile.NewCase;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.casefile.PersonDetails;
import kz.nrm.casefile.SafeContact;
import kz.nrm.casefile.Urgencies;
import kz.nrm.casefile.VictimPath;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseProcesses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Citizens found abroad: a consul opens the case, the return brings the person home, and the path at home begins there. */
@Service
@Transactional
public class InboundReturns {

    private static final String HOME = "KZ";
    private static final int OF_AGE = 18;

    private final CaseFiles files;
    private final Consents consents;
    private final Indicators indicators;
    private final IndicatorCatalogue catalogue;
    private final Urgencies urgencies;
    private final VictimPaths paths;
    private final CaseProcesses processes;
    private final ReturnCaseRepository returns;
    private final Agencies agencies;
    private final Clock clock;

    InboundReturns(
            CaseFiles files,
            Consents consents,
            Indicators indicators,
            IndicatorCatalogue catalogue,
            Urgencies urgencies,
            VictimPaths paths,
            CaseProcesses processes,
            ReturnCaseRepository returns,
            Agencies agencies,
            Clock clock) {
        this.files = files;
        this.consents = consents;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.urgencies = urgencies;
        this.paths = paths;
        this.processes = processes;
        this.returns = returns;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Opens a case for a citizen found abroad and begins the way home.
     *
     * @throws Refusal when the actor is no consul, an adult has not agreed, or a date or agency cannot be
     */
    public Receipt open(NewInboundReturn told, Actor consul) {
        if (!consul.holds(Role.CONSUL)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
        var status = childStatus(told);
        if (status == ChildStatus.ADULT && !Boolean.TRUE.equals(told.consentGiven())) {
            throw Refusal.ofField("consentGiven", "ADULT_CONSENT_REQUIRED");
        }
        var receiving = receiving(told);
        var reference = files.open(new NewCase(
                person(told.person()),
                status,
                told.region(),
                consul.agency(),
                receiving,
                flags(told, status),
                told,
                consul.id()));
        if (status == ChildStatus.ADULT) {
            consents.record(reference, Consent.Purpose.NRM, true, told.language(), Consent.Giver.SELF, consul.id());
        }
        indicators.record(reference, told.observed(), consul.id());
        var facts = paths.facts(reference, urgencies.assess(reference).name(), looksEnough(reference), false);
        processes.startByMessage(RepatriationProcess.CITIZEN_FOUND_ABROAD, reference, facts);
        return new Receipt(reference, receiving);
    }

    /**
     * The person is home: the victim path begins under the same reference, as urgent as the case is today and with the signs that
     * were seen abroad. Does nothing where it runs already.
     */
    public void openPathAtHome(CaseReference reference) {
        returns.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                .ifPresent(returning -> returning.complete(clock.instant()));
        if (!processes.isRunning(VictimPath.ID, reference)) {
            paths.begin(reference, urgencies.assess(reference).name(), looksEnough(reference));
        }
    }

    /**
     * What a citizen who stays abroad decided with the consul; where the case is to end, its reason is proposed.
     *
     * @throws Refusal when a child is to leave without help
     */
    public void decideAbroad(CaseReference reference, StepAbroad step) {
        if (step == StepAbroad.LEAVE && files.get(reference).childStatus().treatedAsChild()) {
            throw Refusal.ofField("stepAbroad", "CHILD_CANNOT_WITHDRAW_ALONE");
        }
        step.closure().ifPresent(reason -> files.proposeClosure(reference, reason));
    }

    private boolean looksEnough(CaseReference reference) {
        return indicators.of(reference).stream().map(ObservedIndicator::code).anyMatch(catalogue::weighs);
    }

    /** Social protection of the region; where officials may be involved, the panel. */
    private AgencyId receiving(NewInboundReturn told) {
        var asked = Optional.ofNullable(told.receiving());
        var kind = told.circumstances().contains(CircumstanceAbroad.OFFICIAL_COMPLICITY)
                ? AgencyKind.PANEL
                : AgencyKind.AKIMAT_SOC;
        var found = asked.isPresent() ? asked.flatMap(agencies::open) : agencies.responsible(kind, told.region());
        return found.map(Agency::id).orElseThrow(() -> Refusal.ofField("receiving", "AGENCY_UNKNOWN"));
    }

    private ChildStatus childStatus(NewInboundReturn told) {
        var born = told.person().birthDate();
        if (born == null) {
            return told.childStatus();
        }
        var today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        if (born.isAfter(today)) {
            throw Refusal.ofField("person.birthDate", "DATE_IN_FUTURE");
        }
        return born.plusYears(OF_AGE).isAfter(today) ? ChildStatus.CHILD : told.childStatus();
    }

    private static Set<CaseFlag> flags(NewInboundReturn told, ChildStatus status) {
        var flags = EnumSet.noneOf(CaseFlag.class);
        add(flags, CaseFlag.CHILD, status == ChildStatus.CHILD);
        add(flags, CaseFlag.AGE_UNCERTAIN, status == ChildStatus.UNKNOWN);
        add(flags, CaseFlag.IMMEDIATE_DANGER, told.immediateDanger());
        add(flags, CaseFlag.NO_DOCUMENTS, Boolean.TRUE.equals(told.noDocuments()));
        told.circumstances().forEach(circumstance -> flags.add(circumstance.flag()));
        add(flags, CaseFlag.WITH_DEPENDANTS, or(told.person().dependants(), 0) > 0);
        return flags;
    }

    private static void add(Set<CaseFlag> flags, CaseFlag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    private static PersonDetails person(NewInboundReturn.Person told) {
        var channel = told.safeChannel();
        return new PersonDetails(
                told.familyName(),
                told.givenName(),
                told.patronymic(),
                List.of(),
                told.birthDate(),
                told.birthYear(),
                told.ageYears(),
                told.sex(),
                List.of(HOME),
                or(told.languages(), List.of()),
                told.iin(),
                or(told.dependants(), 0),
                or(told.disability(), false),
                channel == null
                        ? null
                        : new SafeContact(channel, told.safeAddress(), null, firstLanguage(told), null, null),
                or(told.exploitation(), Set.of()));
    }

    private static @Nullable String firstLanguage(NewInboundReturn.Person told) {
        return or(told.languages(), List.<String>of()).stream().findFirst().orElse(null);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return requireNonNullElse(value, otherwise);
    }

    /** What the consul gets back: the reference, and who waits for the person at home. */
    public record Receipt(CaseReference caseReference, AgencyId holder) {}
}
