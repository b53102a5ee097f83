package kz.nrm.assistance;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores of danger, each kept; the newest counts. */
@Service
@Transactional
public class RiskAssessments {

    private final RiskAssessmentRepository assessments;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RiskAssessments(
            RiskAssessmentRepository assessments, CaseFiles files, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a scoring; a serious danger of self-harm raises the flag of the case, and the next lower score lowers it. */
    public RiskLevel assess(CaseReference reference, RiskScores scores, UserId by) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        assessments.save(new RiskAssessment(reference, scores, by, at));
        if (scores.serious(RiskDomain.SELF_HARM)) {
            files.raise(reference, CaseFlag.SUICIDE_RISK);
        } else {
            files.lower(reference, CaseFlag.SUICIDE_RISK);
        }
        events.publishEvent(new RiskAssessed(reference, scores.level(), at));
        return scores.level();
    }

    @Transactional(readOnly = true)
    public Optional<RiskLevel> level(CaseReference reference) {
        return assessments.findFirstByReferenceOrderByAtDesc(reference.value()).map(RiskAssessment::level);
    }
}
