package kz.nrm.shelter;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.nrm.access.Alarm;
import kz.nrm.access.Watchers;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.MessageName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is reported about a place to live: wishes, dangers, an end in sight. */
@Service
@Transactional
public class ShelterReports {

    private final PlacementRepository placements;
    private final ShelterRepository shelters;
    private final CaseProcesses processes;
    private final Watchers watchers;
    private final Clock clock;

    ShelterReports(
            PlacementRepository placements,
            ShelterRepository shelters,
            CaseProcesses processes,
            Watchers watchers,
            Clock clock) {
        this.placements = placements;
        this.shelters = shelters;
        this.processes = processes;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** A person without a shelter now wants one. */
    public void shelterAsked(CaseReference reference) {
        tell(ShelterProcess.SHELTER_ASKED, reference);
    }

    /** Another place is wanted. @throws Refusal when the person lives in no shelter */
    public void transferNeeded(CaseReference reference) {
        tell(ShelterProcess.TRANSFER_NEEDED, reference);
    }

    /** The end of the stay is to be talked about. */
    public void exitPlanned(CaseReference reference) {
        tell(ShelterProcess.EXIT_PLANNED, reference);
    }

    /**
     * The address is burnt: it is shown to nobody any more, no bed of the house is offered, everybody who lives or is expected there moves
     * at once, and those who watch over the others are told.
     */
    public void compromised(CaseReference reference, UserId by) {
        var houses = placements.findByReferenceAndStateIn(reference.value(), PlacementState.ACTIVE).stream()
                .map(Placement::shelter)
                .distinct()
                .toList();
        if (houses.isEmpty()) {
            throw Refusal.because("NOT_IN_A_SHELTER");
        }
        houses.forEach(this::compromise);
        watchers.tell(Alarm.Kind.SHELTER_COMPROMISED, reference, by);
    }

    private void compromise(ShelterId house) {
        shelters.lock(house.value()).orElseThrow().compromise(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        placements.findByShelterAndStateIn(house.value(), PlacementState.ACTIVE).stream()
                .map(Placement::reference)
                .distinct()
                .forEach(resident -> processes.deliver(ShelterProcess.COMPROMISED, resident, CaseFacts.none()));
    }

    private void tell(MessageName message, CaseReference reference) {
        var delivery = processes.deliver(message, reference, CaseFacts.none());
        if (delivery == CaseProcesses.Delivery.NOBODY_WAITS) {
            throw Refusal.because("SHELTER_STEP_NOT_OPEN");
        }
    }
}
