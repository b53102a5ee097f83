package kz.nrm.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom one case does not exist, or of whom that was proposed.
 *
 * @param askedBy       who proposed what waits: the exclusion, later its removal
 * @param inForceSince  null before somebody agreed
 */
public record Exclusion(
        UUID id,
        CaseReference reference,
        Subject subject,
        State state,
        UserId askedBy,
        AgencyId askedByAgency,
        Instant askedAt,
        @Nullable Instant inForceSince) {

    /** How far it is. */
    public enum State {
        PROPOSED,
        REJECTED,
        IN_FORCE,
        /** Still in force until somebody agrees that it ends. */
        REMOVAL_PROPOSED,
        REMOVED;

        boolean waits() {
            return this == PROPOSED || this == REMOVAL_PROPOSED;
        }

        /** Whether the case does not exist for them. */
        public boolean holds() {
            return this == IN_FORCE || this == REMOVAL_PROPOSED;
        }
    }

    /**
     * Who is shut out: exactly one of the three.
     *
     * @param user   a person, with every account of theirs
     * @param agency one office: the unit
     * @param body   an agency with all its offices
     */
    public record Subject(
            @Nullable UserId user,
            @Nullable AgencyId agency,
            @Nullable AgencyKind body) {

        /** @throws Refusal when it is none of the three, or more than one */
        public Subject {
            if (Stream.of(user == null, agency == null, body == null)
                            .filter(missing -> !missing)
                            .count()
                    != 1) {
                throw Refusal.ofField("agency", "EXCLUSION_NEEDS_AGENCY_OR_USER");
            }
        }

        Optional<UserId> person() {
            return Optional.ofNullable(user);
        }

        Optional<AgencyId> office() {
            return Optional.ofNullable(agency);
        }

        /** Kind and id, in one text. */
        String key() {
            return user != null ? "user " + user : agency != null ? "agency " + agency : "body " + body;
        }

        boolean names(Actor actor) {
            return actor.agency().equals(agency)
                    || actor.agencyKind() == body
                    || actor.id().equals(user);
        }

        /** The offices that are shut out, of a body also those that are closed or came later; none where it is a person. */
        public Stream<AgencyId> offices(Agencies directory) {
            return body == null
                    ? Stream.ofNullable(agency)
                    : directory.all().stream()
                            .filter(office -> office.kind() == body)
                            .map(Agency::id);
        }
    }
}
