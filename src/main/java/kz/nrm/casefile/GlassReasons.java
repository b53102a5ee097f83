package kz.nrm.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.BreakGlass;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.GlassCompartment;
import kz.nrm.access.GlassUse;
import kz.nrm.access.Looked;
import kz.nrm.casefile.person.Vault;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Opening a compartment in an emergency, with the reason in words and what the reviewer found: both under seal, in the compartment that
 * was opened.
 */
@Service
@Transactional
public class GlassReasons {

    private static final String KIND = "BrokenGlass";
    private static final String REVIEW = "BrokenGlassReview";

    private final BreakGlass glasses;
    private final CaseAccess access;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    GlassReasons(BreakGlass glasses, CaseAccess access, Vault vault, ApplicationEventPublisher events) {
        this.glasses = glasses;
        this.access = access;
        this.vault = vault;
        this.events = events;
    }

    /** One use, with its words; null once the case was erased. */
    public record Explained(
            GlassUse use, @Nullable String text, @Nullable String findings) {}

    private record Words(UUID glass, String text) {}

    /** Empty where the case does not exist for the actor. */
    public Optional<GlassUse> open(
            CaseReference reference,
            GlassCompartment compartment,
            GlassUse.Reason reason,
            String text,
            @Nullable String code,
            Actor by) {
        if (!access.mayOpen(by, reference)) {
            return Optional.empty();
        }
        var use = glasses.open(reference, compartment, reason, code, by);
        keep(KIND, use, text, by.id(), use.brokenAt());
        return Optional.of(use);
    }

    /** One page, the latest first: all for reviewers, the own for everybody else. */
    @Transactional(readOnly = true)
    public Page<Explained> uses(Actor reader, Pageable page) {
        return glasses.uses(reader, page).map(use -> explained(use, reader));
    }

    private Explained explained(GlassUse use, Actor reader) {
        var explained = new Explained(use, words(KIND, use), words(REVIEW, use));
        if (explained.text() != null || explained.findings() != null) {
            events.publishEvent(
                    Looked.line(reader, use.reference(), use.compartment().compartment()));
        }
        return explained;
    }

    /** @return whether there is such a use for this reviewer */
    public boolean review(UUID id, GlassUse.Verdict verdict, String findings, Actor by) {
        var reviewed = glasses.review(id, verdict, by);
        reviewed.ifPresent(use -> keep(REVIEW, use, findings, by.id(), use.reviewedAt()));
        return reviewed.isPresent();
    }

    private void keep(String kind, GlassUse use, String text, UserId by, @Nullable Instant at) {
        vault.put(
                use.reference(),
                kind,
                use.compartment().compartment(),
                by,
                at == null ? use.brokenAt() : at,
                new Words(use.id(), text));
    }

    private @Nullable String words(String kind, GlassUse use) {
        List<JsonNode> kept = vault
                .revealAll(use.reference(), open -> open == use.compartment().compartment())
                .stream()
                .filter(document -> document.kind().equals(kind))
                .map(Vault.Revealed::document)
                .filter(document ->
                        document.path("glass").asString("").equals(use.id().toString()))
                .toList();
        return kept.isEmpty() ? null : kept.get(0).path("text").asString();
    }
}
