package kz.nrm.assistance;

import java.time.Clock;
import java.time.LocalDate;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.OutgoingRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Medical examination: by the person's wish only, and only the need for help leaves the medical file. */
@Service
@Transactional
public class Examinations {

    static final String HEALTH = "HEALTH";
    static final String APPOINTMENT = "EXAMINATION_APPOINTMENT";

    private final AssistanceFileRepository helps;
    private final Consents consents;
    private final OutgoingRequests requests;
    private final CaseProcesses processes;
    private final Clock clock;

    Examinations(
            AssistanceFileRepository helps,
            Consents consents,
            OutgoingRequests requests,
            CaseProcesses processes,
            Clock clock) {
        this.helps = helps;
        this.consents = consents;
        this.requests = requests;
        this.processes = processes;
        this.clock = clock;
    }

    /** The person answered the question; a no changes nothing else and can become a yes at any time. */
    public void answered(CaseReference reference, boolean wished, UserId by) {
        consents.record(reference, Consent.Purpose.MEDICAL, wished, null, Consent.Giver.SELF, by);
        if (wished) {
            help(reference).examinationAgreed();
            requests.ask(
                    reference,
                    HEALTH,
                    APPOINTMENT,
                    AssistanceProcess.HEALTH_ANSWERED,
                    HEALTH + ":" + reference + ":" + LocalDate.ofInstant(clock.instant(), Region.ZONE));
        }
    }

    /** The person now wishes to be examined. @throws Refusal when an examination is already arranged or was done */
    public void wished(CaseReference reference, UserId by) {
        answered(reference, true, by);
        var delivery = processes.deliver(AssistanceProcess.EXAMINATION_WISHED, reference, CaseFacts.none());
        if (delivery == CaseProcesses.Delivery.NOBODY_WAITS) {
            throw Refusal.because("EXAMINATION_ALREADY_ARRANGED");
        }
    }

    /**
     * The appointment is over.
     *
     * @param day null where the person chose not to be examined after all
     * @throws Refusal when somebody was examined whose consent is not in force
     */
    public void over(CaseReference reference, @Nullable LocalDate day) {
        if (day != null && !consents.inForce(reference, Consent.Purpose.MEDICAL)) {
            throw Refusal.because("NO_CONSENT_TO_EXAMINATION");
        }
        help(reference).examinationOver(day);
        processes.deliver(AssistanceProcess.PLAN_REVIEW_ASKED, reference, CaseFacts.none());
    }

    private AssistanceFile help(CaseReference reference) {
        return helps.findById(reference.value()).orElseThrow(() -> Refusal.because("NO_HELP_RUNS"));
    }
}
