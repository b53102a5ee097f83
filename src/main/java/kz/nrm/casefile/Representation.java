package kz.nrm.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody may act for a child. No interview, consent or return step for a child is completed without: every use case that
 * completes one asks {@link #require} first.
 */
@Service
@Transactional
public class Representation {

    private final CaseRepresentativeRepository mandates;
    private final CaseFileRepository files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Representation(
            CaseRepresentativeRepository mandates,
            CaseFileRepository files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mandates = mandates;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** A guardian or interim representative acts from now on; a former mandate ends with it. */
    public void appoint(CaseReference reference, Kind kind, UserId by) {
        running(reference).ifPresent(former -> former.end(now()));
        mandates.saveAndFlush(new CaseRepresentative(reference, kind, by, now()));
        events.publishEvent(new RepresentationChanged(reference, kind, true, now()));
    }

    /** The mandate ends: conflict of interest, or the person is an adult and has been asked for own consent. */
    public void end(CaseReference reference) {
        running(reference).ifPresent(mandate -> {
            mandate.end(now());
            events.publishEvent(
                    new RepresentationChanged(reference, mandate.mandate().kind(), false, now()));
        });
    }

    /** Whether a guardian or interim representative acts for the child now. */
    @Transactional(readOnly = true)
    public boolean inPlace(CaseReference reference) {
        return running(reference).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Mandate> current(CaseReference reference) {
        return running(reference).map(CaseRepresentative::mandate);
    }

    /** @throws Refusal when the person is a child, or may be one, and nobody may act for the child */
    @Transactional(readOnly = true)
    public void require(CaseReference reference) {
        var child = files.findById(reference.value())
                .map(file -> file.view().childStatus().treatedAsChild())
                .orElse(true);
        if (child && !inPlace(reference)) {
            throw Refusal.because("REPRESENTATIVE_REQUIRED");
        }
    }

    private Optional<CaseRepresentative> running(CaseReference reference) {
        return mandates.findFirstByReferenceAndEndedAtIsNullOrderBySinceDesc(reference.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the mandate rests on. */
    public enum Kind {
        GUARDIAN,
        /** A lawyer named by the coordinator until there is a guardian. */
        INTERIM_REPRESENTATIVE
    }

    /** A running mandate; since when, UTC. */
    public record Mandate(Kind kind, Instant since) {}
}
