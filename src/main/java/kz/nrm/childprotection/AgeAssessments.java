package kz.nrm.childprotection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.Representation;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import kz.nrm.workflow.CaseVariable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Age assessments: a range, the benefit of the doubt, a second person before anybody is called an adult. */
@Service
@Transactional
public class AgeAssessments {

    private final ChildFiles children;
    private final CaseFiles cases;
    private final Representation representation;
    private final Consents consents;
    private final CaseProcesses processes;
    private final VictimPaths paths;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgeAssessments(
            ChildFiles children,
            CaseFiles cases,
            Representation representation,
            Consents consents,
            CaseProcesses processes,
            VictimPaths paths,
            ApplicationEventPublisher events,
            Clock clock) {
        this.children = children;
        this.cases = cases;
        this.representation = representation;
        this.consents = consents;
        this.processes = processes;
        this.paths = paths;
        this.events = events;
        this.clock = clock;
    }

    /** What was found with the guardian present. */
    public void assessed(CaseReference reference, Set<AgeGround> used, AgeRange range, AgeDecision decision) {
        representation.require(reference);
        children.of(reference).ageAssessed(used, range, decision);
    }

    /** A person of another agency confirms that no doubt is left, or the person stays a child. */
    public void confirmed(CaseReference reference, AgeDecision decision) {
        children.of(reference).ageConfirmed(decision);
    }

    /** Puts the decision into the case: flags, status, and every process of the case that asks for it. */
    public void record(CaseReference reference, AgeDecision decision) {
        children.of(reference).ageDecided(decision, now());
        cases.decideChildStatus(reference, decision.status());
        cases.lower(reference, CaseFlag.AGE_UNCERTAIN);
        if (decision == AgeDecision.CHILD) {
            cases.raise(reference, CaseFlag.CHILD);
        } else {
            cases.lower(reference, CaseFlag.CHILD);
        }
        processes.inform(
                reference,
                CaseFacts.none()
                        .with(CaseVariable.CHILD_STATUS, decision.status())
                        .with(CaseVariable.AGE_UNCERTAIN, false));
        paths.watchBirthday(reference);
        events.publishEvent(new AgeDecided(reference, decision, now()));
    }

    /** The adult's own decisions take the place of the guardian's, and the guardian's mandate ends. */
    public void adultAsked(
            CaseReference reference, boolean consents, Set<Consent.Purpose> purposes, String language, UserId by) {
        for (var purpose : Consent.Purpose.values()) {
            var given = consents && (purpose == Consent.Purpose.NRM || purposes.contains(purpose));
            if (given || purpose == Consent.Purpose.NRM || this.consents.inForce(reference, purpose)) {
                this.consents.record(reference, purpose, given, language, Consent.Giver.SELF, by);
            }
        }
        representation.end(reference);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
