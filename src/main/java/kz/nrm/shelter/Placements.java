package kz.nrm.shelter;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Beds held, answered, reached, lived in and left. */
@Service
@Transactional
public class Placements {

    private final PlacementRepository placements;
    private final ShelterRequestRepository requests;
    private final ShelterRepository shelters;
    private final BedHolds beds;
    private final CaseAccess access;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Placements(
            PlacementRepository placements,
            ShelterRequestRepository requests,
            ShelterRepository shelters,
            BedHolds beds,
            CaseAccess access,
            CaseFiles files,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.placements = placements;
        this.requests = requests;
        this.shelters = shelters;
        this.beds = beds;
        this.access = access;
        this.files = files;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Holds the bed that was chosen, for as long as the deadline says.
     *
     * @return the agency that is asked; empty when somebody was faster
     */
    public Optional<AgencyId> hold(CaseReference reference, String processInstance) {
        var placement = underWay(reference, PlacementState.REQUESTED);
        var request = request(reference);
        var persons = 1 + request.dependants(files.profile(reference));
        if (!beds.take(placement, persons)) {
            placement.leave(PlacementEnd.TAKEN, now());
            return Optional.empty();
        }
        var asked = shelter(placement).agency();
        var hold = deadlines.openNext(OpenDeadline.of(reference, ShelterProcess.BED_HOLD)
                .in(request.region())
                .owedBy(asked)
                .inProcess(processInstance));
        placement.offer(hold.dueAt());
        events.publishEvent(new BedHeld(reference, now()));
        return Optional.of(asked);
    }

    /** The shelter expects the person. */
    public void accept(CaseReference reference, UserId by) {
        underWay(reference, PlacementState.OFFERED).accept(now());
        deadlines.meet(reference, ShelterProcess.BED_HOLD, "ACCEPTED", by);
    }

    /** The shelter cannot take the person; the bed is free again at once. */
    public void decline(CaseReference reference, BedDeclineReason reason, UserId by) {
        var placement = underWay(reference, PlacementState.OFFERED);
        placement.decline(reason, now());
        left(placement);
        deadlines.meet(reference, ShelterProcess.BED_HOLD, "DECLINED", by);
    }

    /**
     * The hold ran out without an answer: the bed is free again.
     *
     * @throws IllegalStateException when it has not run out by our clock; the timer is tried again
     */
    public void expire(CaseReference reference) {
        if (!deadlines.isOver(reference, ShelterProcess.BED_HOLD)) {
            throw new IllegalStateException("the hold has not run out yet");
        }
        end(underWay(reference, PlacementState.OFFERED), PlacementEnd.EXPIRED);
        deadlines.meet(reference, ShelterProcess.BED_HOLD, "EXPIRED", UserId.SYSTEM);
    }

    /** The person is on the way. */
    public void sendOff(CaseReference reference) {
        underWay(reference, PlacementState.ACCEPTED).sendOff();
    }

    /** The person did not arrive; the bed is free again and the search goes on. */
    public void notReached(CaseReference reference, NotArrivedReason reason) {
        var unsafe = reason == NotArrivedReason.PLACE_NOT_SAFE;
        end(
                underWay(reference, PlacementState.IN_TRANSIT),
                unsafe ? PlacementEnd.COMPROMISED : PlacementEnd.NOT_REACHED);
    }

    /** The person has arrived: the stay begins, an earlier one ends and its bed is free. @return the agency that shelters */
    public AgencyId place(CaseReference reference) {
        var arrived = underWay(reference, PlacementState.IN_TRANSIT);
        stay(reference).ifPresent(earlier -> {
            earlier.transfer(now());
            left(earlier);
        });
        arrived.place(now());
        var request = request(reference);
        request.placed();
        deadlines.meet(
                reference, request.urgent() ? ShelterProcess.URGENT : ShelterProcess.PLANNED, "PLACED", UserId.SYSTEM);
        files.lower(reference, CaseFlag.NO_SHELTER_TONIGHT);
        events.publishEvent(new ShelterPlaced(reference, now()));
        return shelter(arrived).agency();
    }

    /** The place is known to those the person hides from: stay and request end, the person has no bed. */
    public void leaveCompromised(CaseReference reference) {
        end(reference, PlacementEnd.COMPROMISED);
        deadlines.cancel(reference, ShelterProcess.BED_HOLD, "SHELTER_COMPROMISED", UserId.SYSTEM);
        request(reference).unplaced(now());
    }

    /** The person lives in own housing from now on: a stay ends, the offer of a shelter stays open. */
    public void leaveForOwnHousing(CaseReference reference) {
        stay(reference).ifPresent(stay -> end(stay, PlacementEnd.OWN_WISH));
    }

    /** The stay, or the search, ends as it was agreed; the bed is free. */
    public void release(CaseReference reference) {
        var request = request(reference);
        end(reference, request.exitReason().map(PlacementEnd::of).orElse(PlacementEnd.SEARCH_ENDED));
        request.close(now());
        List.of(ShelterProcess.URGENT, ShelterProcess.UNPLACED_NIGHT, ShelterProcess.BED_HOLD)
                .forEach(kind -> deadlines.cancel(reference, kind, "SHELTER_LEFT", UserId.SYSTEM));
        deadlines.meet(reference, ShelterProcess.PLANNED, "SHELTER_LEFT", UserId.SYSTEM);
        files.lower(reference, CaseFlag.NO_SHELTER_TONIGHT);
        events.publishEvent(new ShelterExited(
                reference,
                request.exitReason().orElse(null),
                request.nextPlace().orElse(null),
                now()));
    }

    /** The agency where the person lives; empty where there is no stay. */
    @Transactional(readOnly = true)
    public Optional<AgencyId> shelteredBy(CaseReference reference) {
        return stay(reference).map(stay -> shelter(stay).agency());
    }

    /** Where the person lives or is expected, for a reader who holds the location compartment. */
    @Transactional(readOnly = true)
    public Optional<Whereabouts> whereabouts(CaseReference reference) {
        return active(reference).stream()
                .max(Comparator.comparing(Placement::since))
                .map(placement -> whereabouts(placement, shelter(placement)));
    }

    private static Whereabouts whereabouts(Placement placement, Shelter house) {
        return new Whereabouts(
                house.id(),
                house.codeName(),
                house.region(),
                placement.state(),
                placement.since(),
                house.compromised());
    }

    private void end(CaseReference reference, PlacementEnd reason) {
        active(reference).forEach(placement -> end(placement, reason));
    }

    private void end(Placement placement, PlacementEnd reason) {
        placement.leave(reason, now());
        left(placement);
    }

    /** The bed is free, and its house has no part in the case any more. */
    private void left(Placement placement) {
        beds.free(placement);
        access.leave(placement.reference(), shelter(placement).agency());
    }

    private Placement underWay(CaseReference reference, PlacementState expected) {
        return active(reference).stream()
                .filter(placement -> placement.state() == expected)
                .findFirst()
                .orElseThrow(() -> Refusal.because("BED_REQUEST_NOT_OPEN"));
    }

    private Optional<Placement> stay(CaseReference reference) {
        return active(reference).stream()
                .filter(placement -> placement.state() == PlacementState.PLACED)
                .findFirst();
    }

    private List<Placement> active(CaseReference reference) {
        return placements.findByReferenceAndStateIn(reference.value(), PlacementState.ACTIVE);
    }

    private Shelter shelter(Placement placement) {
        return shelters.findById(placement.shelter().value()).orElseThrow();
    }

    private ShelterRequest request(CaseReference reference) {
        return requests.findById(reference.value()).orElseThrow(() -> Refusal.because("NO_SHELTER_SEARCH"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
