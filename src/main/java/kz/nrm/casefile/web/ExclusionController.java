package kz.nrm.casefile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actors;
import kz.nrm.access.Exclusion;
import kz.nrm.access.Exclusion.Subject;
import kz.nrm.agency.AgencyKind;
import kz.nrm.casefile.ExclusionEffects;
import kz.nrm.casefile.Exclusions;
import kz.nrm.http.CaseAddress;
import kz.nrm.http.Idempotency;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is shut out of a case. For coordinators and the human rights commissioner; for everybody else there is nothing here. */
@RestController
class ExclusionController {

    private final Exclusions exclusions;
    private final Idempotency idempotency;
    private final Actors actors;

    ExclusionController(Exclusions exclusions, Idempotency idempotency, Actors actors) {
        this.exclusions = exclusions;
        this.idempotency = idempotency;
        this.actors = actors;
    }

    /** All exclusions of a case, ended ones too. */
    @GetMapping("/api/cases/{reference}/exclusions")
    List<Row> ofCase(@PathVariable String reference) {
        return exclusions.of(CaseAddress.of(reference), actors.current()).stream()
                .map(Row::of)
                .toList();
    }

    /** Which tasks, deadlines and parties would move to whom; nothing is kept. */
    @PostMapping("/api/cases/{reference}/exclusions/preview")
    ExclusionEffects.Preview preview(@PathVariable String reference, @RequestBody @Valid Whom whom) {
        return exclusions.preview(
                CaseAddress.of(reference), subject(whom.user(), whom.agency(), whom.body()), actors.current());
    }

    /** Proposes to shut somebody out; the commissioner's proposal is in force at once. */
    @PostMapping("/api/cases/{reference}/exclusions")
    @ResponseStatus(HttpStatus.CREATED)
    Row propose(
            @PathVariable String reference,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Proposed proposed) {
        var actor = actors.current();
        var about = CaseAddress.of(reference);
        exclusions.of(about, actor);
        return idempotency.once(
                key,
                actor,
                List.of(about.value(), proposed),
                Row.class,
                () -> Row.of(exclusions.propose(
                        about,
                        subject(proposed.user(), proposed.agency(), proposed.body()),
                        proposed.reasons(),
                        actor)));
    }

    /** What waits for a second one, of cases of every region. */
    @GetMapping("/api/exclusions")
    List<Waiting> waiting() {
        return exclusions.waiting(actors.current()).stream().map(Waiting::of).toList();
    }

    /** One exclusion with its reasons and, before it is in force, what would move. */
    @GetMapping("/api/exclusions/{id}")
    Matter one(@PathVariable UUID id) {
        return Matter.of(exclusions.one(id, actors.current()));
    }

    /** A second one agrees to the exclusion, or to its removal. */
    @PostMapping("/api/exclusions/{id}/approval")
    Row approve(@PathVariable UUID id) {
        return Row.of(exclusions.approve(id, actors.current()));
    }

    @PostMapping("/api/exclusions/{id}/rejection")
    Row reject(@PathVariable UUID id) {
        return Row.of(exclusions.reject(id, actors.current()));
    }

    /** Proposes that the case exists for them again; a second one has to agree, whoever proposes. */
    @PostMapping("/api/exclusions/{id}/removal")
    Row remove(@PathVariable UUID id, @RequestBody @Valid Why why) {
        return Row.of(exclusions.proposeRemoval(id, why.reasons(), actors.current()));
    }

    private static Subject subject(@Nullable String user, @Nullable String agency, @Nullable AgencyKind body) {
        return new Subject(user == null ? null : new UserId(user), agency == null ? null : new AgencyId(agency), body);
    }

    /**
     * Exactly one of the three.
     *
     * @param user   a person, with all accounts
     * @param agency one office
     * @param body   an agency with all its offices
     */
    record Whom(
            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,59}")
            String user,

            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}")
            String agency,

            @Nullable AgencyKind body) {}

    /** The same with reasons. */
    record Proposed(
            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,59}")
            String user,

            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}(-[A-Z0-9]{1,10}){0,2}")
            String agency,

            @Nullable AgencyKind body,

            @NotBlank @Size(min = 20, max = 4000) String reasons) {

        @Override
        public String toString() {
            return "Proposed[***]";
        }
    }

    record Why(@NotBlank @Size(min = 20, max = 4000) String reasons) {

        @Override
        public String toString() {
            return "Why[***]";
        }
    }

    /** One exclusion. */
    record Row(
            UUID id,
            @Nullable String user,
            @Nullable String agency,
            @Nullable AgencyKind body,
            Exclusion.State state,
            String askedBy,
            String askedByAgency,
            Instant askedAt,
            @Nullable Instant inForceSince) {

        static Row of(Exclusion exclusion) {
            var subject = exclusion.subject();
            return new Row(
                    exclusion.id(),
                    subject.user() == null ? null : subject.user().value(),
                    subject.agency() == null ? null : subject.agency().value(),
                    subject.body(),
                    exclusion.state(),
                    exclusion.askedBy().value(),
                    exclusion.askedByAgency().value(),
                    exclusion.askedAt(),
                    exclusion.inForceSince());
        }
    }

    /** @param reference null for whom the case is not open */
    record Waiting(@Nullable String reference, Row exclusion) {

        static Waiting of(Exclusions.Matter matter) {
            return new Waiting(matter.reference().map(CaseReference::value).orElse(null), Row.of(matter.exclusion()));
        }
    }

    /**
     * What is to be decided.
     *
     * @param reference null for whom the case is not open
     * @param preview   null where nothing is to be put into force
     */
    record Matter(
            @Nullable String reference,
            Row exclusion,
            @Nullable String reasons,
            ExclusionEffects.@Nullable Preview preview) {

        static Matter of(Exclusions.Matter matter) {
            return new Matter(
                    matter.reference().map(CaseReference::value).orElse(null),
                    Row.of(matter.exclusion()),
                    matter.reasons().orElse(null),
                    matter.preview().orElse(null));
        }
    }
}
