package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Looked;
import kz.nrm.access.Relation;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.person.PersonIndex;
import kz.nrm.casefile.person.Vault;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and keeps their state and flags. */
@Service
@Transactional
public class CaseFiles {

    static final String PERSON = "Person";
    private static final String REFERRAL = "Referral";
    private static final String HOME = "KZ";

    private final CaseFileRepository files;
    private final Vault vault;
    private final PersonIndex persons;
    private final CaseAccess access;
    private final CriminalTrackView criminalTrack;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(
            CaseFileRepository files,
            Vault vault,
            PersonIndex persons,
            CaseAccess access,
            CriminalTrackView criminalTrack,
            Agencies agencies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.vault = vault;
        this.persons = persons;
        this.access = access;
        this.criminalTrack = criminalTrack;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    /** Puts the person into the vault and opens the case; the referring, receiving and coordinating agencies get their relation to it. */
    public CaseReference open(NewCase opened) {
        var reference = CaseReference.random();
        files.save(new CaseFile(reference, opened, now()));
        vault.begin(reference);
        vault.put(reference, PERSON, Compartment.IDENTITY, opened.by(), now(), opened.person());
        persons.put(reference, PersonSearch.traits(opened.person()));
        vault.put(reference, REFERRAL, Compartment.TESTIMONY, opened.by(), now(), opened.telling());
        access.begin(reference, relations(opened));
        events.publishEvent(new CaseOpened(reference, now()));
        return reference;
    }

    /** An agency in two places gets the stronger relation. */
    private Map<AgencyId, Relation> relations(NewCase opened) {
        var relations = new LinkedHashMap<AgencyId, Relation>();
        relations.put(opened.referring(), Relation.REFERRER);
        relations.put(opened.receiving(), Relation.PARTICIPANT);
        agencies.responsible(AgencyKind.COORD, opened.region())
                .ifPresent(office -> relations.put(office.id(), Relation.COORDINATION));
        return relations;
    }

    /** The case, where it exists for this actor. */
    @Transactional(readOnly = true)
    public Optional<CaseView> find(CaseReference reference, Actor actor) {
        return access.mayOpen(actor, reference)
                ? files.findById(reference.value()).map(CaseFile::view).map(view -> criminalTrack.blinded(view, actor))
                : Optional.empty();
    }

    /** One page of the cases that exist for this actor, newest first. */
    @Transactional(readOnly = true)
    public Page<CaseView> list(Actor actor, Pageable page) {
        var references = access.casesOf(actor, page);
        events.publishEvent(Looked.list(references.getNumberOfElements()));
        var views = files.findByReferenceIn(references.map(CaseReference::value).getContent()).stream()
                .map(CaseFile::view)
                .map(view -> criminalTrack.blinded(view, actor))
                .collect(Collectors.toMap(CaseView::reference, Function.identity()));
        return references.map(
                reference -> Optional.ofNullable(views.get(reference)).orElseThrow());
    }

    /** The case for use inside the house, whoever acts. */
    @Transactional(readOnly = true)
    public CaseView get(CaseReference reference) {
        return file(reference).view();
    }

    /** Whether there is such a case, for those who name it without seeing it. */
    @Transactional(readOnly = true)
    public boolean exists(CaseReference reference) {
        return files.existsById(reference.value());
    }

    /** Moves the case to a state; a closed case stays closed, and says so by {@code false}. */
    public boolean move(CaseReference reference, CaseState to) {
        var moved = file(reference).move(to, now());
        if (moved) {
            events.publishEvent(new CaseMoved(reference, to, now()));
        }
        return moved;
    }

    /** Closes the case. Called only after a human decided and a second one agreed. */
    public void close(CaseReference reference, ClosureReason reason) {
        if (file(reference).close(reason, now())) {
            events.publishEvent(new CaseMoved(reference, CaseState.CLOSED, now()));
        }
    }

    /** A second person has confirmed that the person left by own choice: this is why the case goes no further. */
    public void leftByOwnChoice(CaseReference reference) {
        file(reference).left();
    }

    /** One person proposes a closure; it takes a second one to close. */
    public void proposeClosure(CaseReference reference, ClosureReason reason) {
        file(reference).proposeClosure(reason);
    }

    /** Closes with the reason that was proposed. */
    public void closeAsProposed(CaseReference reference) {
        close(reference, file(reference).proposedClosure().orElse(ClosureReason.GOALS_MET));
    }

    /** The person is back: the case stands again where it stood before. */
    public void resume(CaseReference reference) {
        var file = file(reference);
        if (file.resume(now())) {
            events.publishEvent(new CaseMoved(reference, file.view().state(), now()));
        }
    }

    /** Re-entry: the same case goes on, with all its history. */
    public void reopen(CaseReference reference, CaseState to) {
        file(reference).reopen(to, now());
        events.publishEvent(new CaseMoved(reference, to, now()));
    }

    public void raise(CaseReference reference, CaseFlag flag) {
        if (file(reference).raise(flag)) {
            events.publishEvent(new CaseFlagChanged(reference, flag, true, now()));
        }
    }

    public void lower(CaseReference reference, CaseFlag flag) {
        if (file(reference).lower(flag)) {
            events.publishEvent(new CaseFlagChanged(reference, flag, false, now()));
        }
    }

    public void decideChildStatus(CaseReference reference, ChildStatus status) {
        file(reference).childStatus(status);
    }

    /** Another agency receives the case; the one before leaves it when it has done what it still owes. */
    public void receive(CaseReference reference, AgencyId agency) {
        access.leave(reference, file(reference).view().receiving());
        file(reference).receiving(agency);
        access.join(reference, agency, Relation.PARTICIPANT);
    }

    /** The person, for a use case that needs the identity (duplicates, export to a consented recipient). */
    @Transactional(readOnly = true)
    PersonDetails reveal(CaseReference reference) {
        return vault.reveal(reference, PERSON, PersonDetails.class).orElseThrow(() -> Refusal.because("CASE_ERASED"));
    }

    /** What helpers need to know of the person; nothing in it says who it is. */
    @Transactional(readOnly = true)
    public PersonProfile profile(CaseReference reference) {
        var person = reveal(reference);
        return new PersonProfile(
                person.sex(),
                age(person),
                file(reference).view().childStatus(),
                person.languages(),
                person.dependants(),
                person.disability(),
                isForeigner(person.citizenships()),
                person.exploitation());
    }

    /** Whether it is certain that the person is a citizen of Kazakhstan; not when nothing is known. */
    @Transactional(readOnly = true)
    public boolean isCitizen(CaseReference reference) {
        return reveal(reference).citizenships().contains(HOME);
    }

    /** The date on which the person turns eighteen, where the birth date is known and the case was not erased. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> eighteenthBirthday(CaseReference reference) {
        return vault.reveal(reference, PERSON, PersonDetails.class)
                .map(PersonDetails::birthDate)
                .map(born -> born.plusYears(18));
    }

    /** Citizen of other countries alone. */
    static boolean isForeigner(Collection<String> citizenships) {
        return !citizenships.isEmpty() && !citizenships.contains(HOME);
    }

    private @Nullable Integer age(PersonDetails person) {
        var today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        if (person.birthDate() != null) {
            return Period.between(person.birthDate(), today).getYears();
        }
        return person.birthYear() != null ? Integer.valueOf(today.getYear() - person.birthYear()) : person.ageYears();
    }

    private CaseFile file(CaseReference reference) {
        return files.findById(reference.value()).orElseThrow(() -> new IllegalStateException("no such case"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
