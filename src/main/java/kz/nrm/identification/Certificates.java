package kz.nrm.identification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseState;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of identification. How long they hold is the rule CERTIFICATE_VALIDITY of {@code config/deadlines.yml}. */
@Service
@Transactional
public class Certificates {

    private static final DeadlineKind VALIDITY = new DeadlineKind("CERTIFICATE_VALIDITY");

    private final CertificateRepository certificates;
    private final IdentificationDecisionRepository decisions;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final CaseProgress progress;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            CertificateRepository certificates,
            IdentificationDecisionRepository decisions,
            Deadlines deadlines,
            CaseFiles files,
            CaseProgress progress,
            ApplicationEventPublisher events,
            Clock clock) {
        this.certificates = certificates;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.files = files;
        this.progress = progress;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the certificate of a case whose conclusion is positive; a case has one, and asking again changes nothing. */
    public CertificateView issue(CaseReference reference) {
        progress.move(reference, CaseState.IDENTIFIED);
        return certificates
                .findByReference(reference.value())
                .orElseGet(() -> fresh(reference))
                .view();
    }

    /**
     * The certificate was handed over in a safe way, or put away for the person.
     *
     * @param on local day
     */
    public void handOver(CaseReference reference, LocalDate on, boolean kept) {
        if (on.isAfter(now().atZone(Region.ZONE).toLocalDate())) {
            throw Refusal.ofField("explainedOn", "DAY_IN_FUTURE");
        }
        certificates
                .findByReference(reference.value())
                .orElseThrow(() -> Refusal.because("NO_CERTIFICATE"))
                .handOver(on, kept);
    }

    @Transactional(readOnly = true)
    public Optional<CertificateView> of(CaseReference reference) {
        return certificates.findByReference(reference.value()).map(Certificate::view);
    }

    private Certificate fresh(CaseReference reference) {
        events.publishEvent(new ConclusionReached(reference, Conclusion.CONFIRMED, now()));
        return certificates.save(made(reference));
    }

    private Certificate made(CaseReference reference) {
        var file = files.get(reference);
        var agency = decisions
                .findFirstByReferenceAndKindOrderByDecidedAtDesc(reference.value(), DecisionKind.CONCLUSIVE_GROUNDS)
                .map(IdentificationDecision::decidingAgency)
                .orElse(file.receiving().value());
        var validity = deadlines.open(OpenDeadline.of(reference, VALIDITY)
                .startingAt(now())
                .in(file.region())
                .owedBy(file.receiving()));
        return new Certificate(
                reference,
                agency,
                now().atZone(Region.ZONE).toLocalDate(),
                validity.dueAt().minusSeconds(1).atZone(Region.ZONE).toLocalDate(),
                validity.ruleVersion(),
                validity.legalBasis());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
