package kz.nrm.casefile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the path of a person, and begins it anew after a way back. */
@Service
@Transactional
public class VictimPaths {

    private final CaseFiles files;
    private final CaseProcesses processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VictimPaths(CaseFiles files, CaseProcesses processes, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins the path of a case that was just opened.
     *
     * @param urgency            P1, P2 or P3 from the table {@code urgency}
     * @param indicatorsComplete whether what was observed at intake is enough to be looked at
     */
    public void begin(CaseReference reference, String urgency, boolean indicatorsComplete) {
        processes.start(VictimPath.ID, reference, facts(reference, urgency, indicatorsComplete, false));
        watchBirthday(reference);
    }

    /** The agency that was asked cannot take the case; whoever sent it is told why. */
    public void rejected(CaseReference reference, Rejection because) {
        events.publishEvent(
                new ReferralRejected(reference, because, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Re-entry: the path begins anew with everything the case already knows; a presumption once made stands. */
    public void reenter(CaseReference reference, boolean presumed) {
        processes.startByMessage(VictimPath.CASE_REENTERED_MESSAGE, reference, facts(reference, "P2", true, presumed));
        watchBirthday(reference);
    }

    /**
     * Watches the eighteenth birthday of a child whose birth date is known, once; holds nothing up. Where the age is not certain the
     * date proves nothing, and it is decided by people.
     */
    public void watchBirthday(CaseReference reference) {
        var file = files.get(reference);
        if (file.childStatus() == ChildStatus.CHILD
                && files.eighteenthBirthday(reference).isPresent()
                && !processes.isRunning(VictimPath.COMING_OF_AGE, reference)) {
            processes.start(
                    VictimPath.COMING_OF_AGE,
                    reference,
                    CaseFacts.none()
                            .with(CaseVariable.REGION, file.region())
                            .with(
                                    CaseVariable.RECEIVING_AGENCY,
                                    file.receiving().value()));
        }
    }

    /** The talk about cooperating with the investigation falls due: a process of its own, which gates nothing. */
    public void announceCooperationTalk(CaseReference reference) {
        if (!processes.isRunning(VictimPath.INVESTIGATION, reference)) {
            processes.startByMessage(
                    VictimPath.COOPERATION_TALK_DUE_MESSAGE, reference, facts(reference, "P3", true, true));
        }
    }

    /** Tells shelter and assistance that the person leaves; both end by their own human tasks. */
    public void announceExit(CaseReference reference) {
        processes.deliver(VictimPath.SHELTER_EXIT_PLANNED_MESSAGE, reference, CaseFacts.none());
        processes.deliver(VictimPath.ASSISTANCE_END_PLANNED_MESSAGE, reference, CaseFacts.none());
    }

    /** What every process of this case may know from the start. */
    public CaseFacts facts(CaseReference reference, String urgency, boolean indicatorsComplete, boolean presumed) {
        var file = files.get(reference);
        var profile = files.profile(reference);
        return CaseFacts.none()
                .with(CaseVariable.REGION, file.region())
                .with(CaseVariable.RECEIVING_AGENCY, file.receiving().value())
                .with(CaseVariable.REFERRING_AGENCY, file.referring().value())
                .with(CaseVariable.IMMEDIATE_DANGER, file.flags().contains(CaseFlag.IMMEDIATE_DANGER))
                .with(CaseVariable.CHILD_STATUS, file.childStatus())
                .with(CaseVariable.AGE_UNCERTAIN, file.flags().contains(CaseFlag.AGE_UNCERTAIN))
                .with(CaseVariable.FOREIGNER, profile.foreigner())
                .with(CaseVariable.INDICATORS_COMPLETE, indicatorsComplete)
                .with(CaseVariable.URGENCY, urgency)
                .with(CaseVariable.PRESUMED, presumed);
    }
}
