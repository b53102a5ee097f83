package kz.nrm.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.OfficeChangeView.What;
import kz.nrm.access.OfficeChanged.Step;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Administration of the directory of agencies. Whoever belongs to an office becomes a reader of cases, so an office is a door: what changes
 * one is proposed by one administrator and approved by another person.
 */
@Service
@Transactional
public class Offices {

    private final OfficeChangeRepository changes;
    private final OfficeEditions editions;
    private final OfficeRules rules;
    private final Agencies agencies;
    private final FourEyes eyes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offices(
            OfficeChangeRepository changes,
            OfficeEditions editions,
            OfficeRules rules,
            Agencies agencies,
            FourEyes eyes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.editions = editions;
        this.rules = rules;
        this.agencies = agencies;
        this.eyes = eyes;
        this.events = events;
        this.clock = clock;
    }

    /** Every office of this kind and region, of all where none is named; closed ones too, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<Agency> list(@Nullable AgencyKind kind, @Nullable Region region, Actor by) {
        FourEyes.requireAdministrator(by);
        return agencies.all().stream()
                .filter(office -> kind == null || office.kind() == kind)
                .filter(office -> region == null || office.region().equals(Optional.of(region)))
                .sorted(Comparator.comparing(office -> office.id().value()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Agency> find(AgencyId id, Actor by) {
        FourEyes.requireAdministrator(by);
        return agencies.find(id);
    }

    @Transactional(readOnly = true)
    public List<OfficeChangeView> waiting(Actor by) {
        FourEyes.requireAdministrator(by);
        return changes.findByStateOrderByProposedAt(OfficeChange.State.WAITING).stream()
                .map(OfficeChange::view)
                .toList();
    }

    /** Proposes one more office of a kind in a region. */
    public OfficeChangeView register(NewOffice asked, Actor by) {
        FourEyes.requireAdministrator(by);
        return proposed(OfficeChange.registration(asked, by.id(), now()), by);
    }

    /** Proposes the real names of an office. */
    public OfficeChangeView rename(AgencyId id, OfficeNames names, Actor by) {
        FourEyes.requireAdministrator(by);
        return proposed(id, What.NAMES, names.byLanguage(), by);
    }

    /** Proposes that an office which was registered here gets nothing new any more. */
    public OfficeChangeView close(AgencyId id, Actor by) {
        FourEyes.requireAdministrator(by);
        return proposed(id, What.CLOSING, Map.of(), by);
    }

    /** Proposes that a closed office is open again. */
    public OfficeChangeView reopen(AgencyId id, Actor by) {
        FourEyes.requireAdministrator(by);
        return proposed(id, What.REOPENING, Map.of(), by);
    }

    /**
     * Another administrator agrees: it holds on this node at once, on all others within seconds.
     *
     * @throws Refusal when it is the same person, decided already, or no longer allowed
     */
    public AgencyId approve(UUID id, Actor by) {
        FourEyes.requireAdministrator(by);
        var change = undecided(id);
        var asked = change.view();
        eyes.requireAnother(by, asked.proposedBy());
        editions.load();
        rules.check(asked);
        var office = change.office().orElseGet(() -> nextId(asked));
        change.approved(office, changes.lastEdition() + 1, by.id(), now());
        changes.saveAndFlush(change);
        tell(asked, Step.APPROVED, office.value(), by);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    editions.load();
                }
            }
        });
        return office;
    }

    /** An administrator, also the one who proposed it, says no. */
    public void reject(UUID id, Actor by) {
        FourEyes.requireAdministrator(by);
        var change = undecided(id);
        change.rejected(by.id(), now());
        tell(change.view(), Step.REJECTED, about(change.view()), by);
    }

    private OfficeChangeView proposed(AgencyId id, What what, Map<String, String> names, Actor by) {
        var office = agencies.find(id).orElseThrow(() -> Refusal.ofField("agency", "AGENCY_UNKNOWN"));
        if (changes.existsByAgencyAndState(id.value(), OfficeChange.State.WAITING)) {
            throw Refusal.because("OFFICE_CHANGE_WAITS");
        }
        return proposed(OfficeChange.of(office, what, names, by.id(), now()), by);
    }

    private OfficeChangeView proposed(OfficeChange change, Actor by) {
        var asked = change.view();
        rules.check(asked);
        changes.save(change);
        tell(asked, Step.PROPOSED, about(asked), by);
        return asked;
    }

    private OfficeChange undecided(UUID id) {
        return changes.lockWaiting().stream()
                .filter(change -> change.view().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.because(changes.existsById(id) ? "PROPOSAL_DECIDED" : "PROPOSAL_UNKNOWN"));
    }

    private AgencyId nextId(OfficeChangeView change) {
        return agencies.nextId(
                change.kind(), Optional.ofNullable(change.region()).orElseThrow());
    }

    private void tell(OfficeChangeView change, Step step, String about, Actor by) {
        events.publishEvent(new OfficeChanged(change.what(), step, about, by.id(), now()));
    }

    private static String about(OfficeChangeView change) {
        return Optional.ofNullable(change.office())
                .map(AgencyId::value)
                .orElseGet(() -> change.kind() + " " + change.region());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
