package kz.nrm.casefile;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.nrm.access.Actor;
import kz.nrm.access.Alarm;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Looked;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.access.WhoLooked;
import kz.nrm.access.WhoLooked.Reading;
import kz.nrm.agency.Agencies;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a consent was withdrawn: every agency that has read what it may read no longer is told to stop, and to give back or destroy what it
 * took; it answers what it did, within a time of its own. An agency for which the case does not exist is told nothing.
 */
@Service
@Transactional
public class Recalls {

    /** A reader who was let in right before the withdrawal has their row in the trail by then. */
    private static final Duration LATECOMERS = Duration.ofMinutes(2);

    private static final DeadlineKind ANSWER = new DeadlineKind("RECALL_ANSWER");

    private final RecallRepository recalls;
    private final CaseFileRepository files;
    private final ConsentRepository ledger;
    private final SharingRules rules;
    private final WhoLooked looks;
    private final CaseAccess access;
    private final Agencies agencies;
    private final Users users;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recalls(
            RecallRepository recalls,
            CaseFileRepository files,
            ConsentRepository ledger,
            SharingRules rules,
            WhoLooked looks,
            CaseAccess access,
            Agencies agencies,
            Users users,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recalls = recalls;
        this.files = files;
        this.ledger = ledger;
        this.rules = rules;
        this.looks = looks;
        this.access = access;
        this.agencies = agencies;
        this.users = users;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Tells all who have read what is closed to them, and have not been told of it. */
    void tell(CaseReference reference, UserId about) {
        var shutOut = access.shutOut(reference);
        looks.of(reference).stream()
                .filter(reading -> !shutOut.contains(reading.agency()) && isClosed(reference, reading))
                .collect(groupingBy(Reading::agency))
                .forEach((agency, lost) -> tell(reference, agency, lost, about));
    }

    /** Looks again at what was withdrawn a moment ago: somebody may have been reading at that very moment. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    public void tellLatecomers() {
        ledger.refusedSince(now().minus(LATECOMERS)).stream()
                .map(CaseReference::new)
                .forEach(reference -> tell(reference, UserId.SYSTEM));
    }

    /** Who was told what of this case, in that order. The caller has checked that the reader may ask. */
    @Transactional(readOnly = true)
    public List<Recall> of(CaseReference reference) {
        return recalls.findByReferenceOrderByToldAt(reference.value()).stream()
                .map(RecallEntry::view)
                .toList();
    }

    /** Which agencies have read what of this case. The caller has checked that the reader may ask. */
    @Transactional(readOnly = true)
    public List<Reading> readings(CaseReference reference) {
        return looks.of(reference);
    }

    /** Whether the person keeps from this agency now what it has read. */
    @Transactional(readOnly = true)
    public boolean isClosed(CaseReference reference, Reading reading) {
        return agencies.find(reading.agency())
                .filter(agency -> rules.closedByPerson(reference, agency.id(), agency.kind(), reading.compartment()))
                .isPresent();
    }

    /** What is open now to those who have read it, and would not be if the person said this. The caller has checked the reader. */
    @Transactional(readOnly = true)
    public List<Reading> wouldClose(CaseReference reference, Consent said) {
        return looks.of(reference).stream()
                .filter(reading -> !isClosed(reference, reading))
                .filter(reading -> agencies.find(reading.agency())
                        .filter(agency ->
                                rules.wouldClose(said, reference, agency.id(), agency.kind(), reading.compartment()))
                        .isPresent())
                .toList();
    }

    /** One page of what this actor's agency is to stop using, the latest first. */
    @Transactional(readOnly = true)
    public Page<Recall> of(Actor reader, Pageable page) {
        var found = recalls.of(reader.agency().value(), access.hiddenFrom(reader), page);
        events.publishEvent(Looked.list(found.getNumberOfElements()));
        return found.map(RecallEntry::view);
    }

    /** The agency says what it did; empty where there is no such recall for this actor. */
    public Optional<Recall> answer(UUID id, Recall.Outcome outcome, Actor by) {
        var found = recalls.find(id, by.agency().value(), access.hiddenFrom(by));
        found.ifPresent(recall -> {
            recall.answer(outcome, by, now());
            deadlines.meet(id, outcome.name(), by.id());
            events.publishEvent(RecallStep.answered(recall.view(), outcome, now()));
        });
        return found.map(RecallEntry::view);
    }

    private void tell(CaseReference reference, AgencyId agency, List<Reading> readings, UserId about) {
        var lost = readings.stream()
                .map(Reading::compartment)
                .collect(toCollection(() -> EnumSet.noneOf(Compartment.class)));
        var last = readings.stream()
                .map(Reading::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var known = recalls.findByReferenceAndAgencyOrderByToldAt(reference.value(), agency.value());
        if (known.stream().anyMatch(recall -> recall.tellsOf(lost, last))) {
            return;
        }
        var waiting = known.stream().filter(RecallEntry::waits).findFirst();
        waiting.ifPresent(recall -> recall.widen(lost, last));
        var recall =
                waiting.orElseGet(() -> waitFor(recalls.save(new RecallEntry(reference, agency, lost, last, now()))));
        events.publishEvent(RecallStep.told(recall.view(), now()));
        events.publishEvent(new Alarm(Alarm.Kind.CONSENT_WITHDRAWN, reference, about, staff(reference, agency), now()));
    }

    /** An agency that does not answer is reminded, and reported to those who coordinate. */
    private RecallEntry waitFor(RecallEntry told) {
        var recall = told.view();
        var answer = OpenDeadline.of(recall.reference(), ANSWER)
                .in(files.findById(recall.reference().value())
                        .map(file -> file.view().region())
                        .orElse(null))
                .owedBy(recall.agency())
                .forWorkItem(recall.id());
        deadlines.open(roleAt(recall.agency()).map(answer::owedAs).orElse(answer));
        return told;
    }

    /** As whom most of the agency's staff works. */
    private Optional<String> roleAt(AgencyId agency) {
        return users.of(agency).stream()
                .flatMap(person -> person.roles().stream())
                .filter(role -> !role.seesNoCase())
                .collect(groupingBy(Function.identity(), () -> new EnumMap<>(Role.class), counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey().name());
    }

    private Set<UserId> staff(CaseReference reference, AgencyId agency) {
        return users.of(agency).stream()
                .filter(person -> !access.isShutOut(person, reference))
                .map(Actor::id)
                .collect(toUnmodifiableSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
