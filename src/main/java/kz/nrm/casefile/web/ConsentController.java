package kz.nrm.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.nrm.access.Actors;
import kz.nrm.access.Compartment;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.ConsentScope;
import kz.nrm.casefile.ConsentTalks;
import kz.nrm.casefile.ConsentTexts;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.Idempotency;
import kz.nrm.shared.AgencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The consents of a person: what was decided, by which text, for whom, and who has read what. */
@RestController
class ConsentController {

    private final ConsentTalks talks;
    private final ConsentTexts texts;
    private final Idempotency idempotency;
    private final Actors actors;

    ConsentController(ConsentTalks talks, ConsentTexts texts, Idempotency idempotency, Actors actors) {
        this.talks = talks;
        this.texts = texts;
        this.idempotency = idempotency;
        this.actors = actors;
    }

    /** The texts to explain each purpose by, in the reader's language. */
    @GetMapping("/api/consent-texts")
    ConsentTextsInForce texts(Locale language) {
        return new ConsentTextsInForce(texts.version(), texts.inForce(language));
    }

    @GetMapping("/api/cases/{reference}/consents")
    Consenting standing(@PathVariable String reference) {
        var standing = talks.of(CaseAddress.of(reference), actors.current());
        return new Consenting(
                standing.decisions().stream().map(ConsentDecided::of).toList(),
                standing.readings().stream().map(WhoHasRead::of).toList(),
                standing.recalls().stream().map(RecallController.RecallTold::of).toList());
    }

    /** The person says yes or no, to all or to some; a no counts for the next request. */
    @PostMapping("/api/cases/{reference}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    Consenting decide(
            @PathVariable String reference,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid ConsentAnswer answer) {
        var open = CaseAddress.of(reference);
        var actor = actors.current();
        return idempotency.once(key, actor, List.of(reference, answer), Consenting.class, () -> {
            talks.record(open, answer.decision(), answer.textVersion(), actor);
            return standing(reference);
        });
    }

    /**
     * What the person answered.
     *
     * @param agency       to one office only
     * @param body         to all offices of a kind only
     * @param compartments for these field classes only; none means all
     * @param textVersion  the text that was shown; needed for a yes
     */
    record ConsentAnswer(
            @NotNull Consent.Purpose purpose,
            @NotNull Boolean given,

            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}")
            String agency,

            @Nullable AgencyKind body,
            Set<@NotNull Compartment> compartments,
            @NotBlank @Pattern(regexp = "[a-z]{3}") String language,
            @NotNull Consent.Interpreter interpreter,
            @NotNull Consent.Giver giver,
            @Nullable @Size(max = 30) String textVersion) {

        /** What was left out is empty, not null. */
        ConsentAnswer {
            compartments = Objects.requireNonNullElse(compartments, Set.of());
        }

        Consent.Decision decision() {
            var scope = new ConsentScope(agency == null ? null : new AgencyId(agency), body, compartments);
            return new Consent.Decision(purpose, given, scope, language, interpreter, giver);
        }
    }

    record ConsentTextsInForce(String version, Map<Consent.Purpose, String> purposes) {}

    record Consenting(
            List<ConsentDecided> decisions, List<WhoHasRead> readers, List<RecallController.RecallTold> recalls) {}

    record ConsentDecided(
            Consent.Purpose purpose,
            boolean given,
            @Nullable String agency,
            @Nullable AgencyKind body,
            List<Compartment> compartments,
            @Nullable String language,
            Consent.@Nullable Interpreter interpreter,
            Consent.Giver giver,
            @Nullable String textVersion,
            @Nullable String textHash,
            String explainedBy,
            Instant at) {

        static ConsentDecided of(Consent consent) {
            var decision = consent.decision();
            var scope = decision.scope();
            return new ConsentDecided(
                    decision.purpose(),
                    decision.given(),
                    scope.agency() == null ? null : scope.agency().value(),
                    scope.body(),
                    scope.compartments().stream().sorted().toList(),
                    decision.language(),
                    decision.interpreter(),
                    decision.giver(),
                    consent.textVersion().orElse(null),
                    consent.textHash().orElse(null),
                    consent.explainedBy().value(),
                    consent.at());
        }
    }

    /** @param open whether the person still lets them read it */
    record WhoHasRead(String agency, Compartment compartment, Instant lastReadAt, boolean open) {

        static WhoHasRead of(ConsentTalks.Read read) {
            var reading = read.reading();
            return new WhoHasRead(reading.agency().value(), reading.compartment(), reading.last(), read.open());
        }
    }
}
