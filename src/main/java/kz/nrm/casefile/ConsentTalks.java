package kz.nrm.casefile;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.access.Role;
import kz.nrm.access.WhoLooked.Reading;
import kz.nrm.agency.Agencies;
import kz.nrm.http.NotFound;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody the person trusts explains a purpose and takes the decision down, or shows what was decided and who has read what. For whoever
 * has no part in the case there is nothing here.
 */
@Service
@Transactional
public class ConsentTalks {

    private static final Set<Role> KEEPERS = EnumSet.of(
            Role.CASE_MANAGER,
            Role.SOCIAL_WORKER,
            Role.SHELTER_STAFF,
            Role.HEALTH_WORKER,
            Role.LAWYER,
            Role.GUARDIAN,
            Role.CONSUL);

    private final Consents consents;
    private final ConsentTexts texts;
    private final Recalls recalls;
    private final Departures departures;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Agencies agencies;
    private final Clock clock;

    ConsentTalks(
            Consents consents,
            ConsentTexts texts,
            Recalls recalls,
            Departures departures,
            CaseFiles files,
            CaseAccess access,
            Agencies agencies,
            Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.recalls = recalls;
        this.departures = departures;
        this.files = files;
        this.access = access;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * How consent stands in a case.
     *
     * @param decisions in the order they were taken
     * @param readings  which agency has read what
     * @param recalls   who was told to stop
     */
    public record Standing(List<Consent> decisions, List<Read> readings, List<Recall> recalls) {}

    /** @param open whether the agency may read it again */
    public record Read(Reading reading, boolean open) {}

    /** Whether somebody with this role takes decisions of the person down. */
    public static boolean keeps(Actor actor) {
        return actor.holdsAny(KEEPERS);
    }

    @Transactional(readOnly = true)
    public Standing of(CaseReference reference, Actor actor) {
        requireKeeper(reference, actor);
        var readings = recalls.readings(reference).stream()
                .map(reading -> new Read(reading, !recalls.isClosed(reference, reading)))
                .toList();
        return new Standing(consents.of(reference), readings, recalls.of(reference));
    }

    /** Who has read what the person would close by saying this: each such agency would be told to stop. Nothing is kept. */
    @Transactional(readOnly = true)
    public List<Reading> wouldClose(CaseReference reference, Consent.Decision decision, Actor actor) {
        requireKeeper(reference, actor);
        var said = new Consent(decision, Optional.empty(), Optional.empty(), actor.id(), clock.instant());
        return recalls.wouldClose(reference, said);
    }

    /**
     * Takes a decision down. Who takes back the consent to be in the mechanism leaves it as by the report of a withdrawal.
     *
     * @param textVersion of the text that was shown; needed for a yes
     * @throws Refusal when the text is not in force, the recipient is unknown, or a child would decide alone
     */
    public void record(CaseReference reference, Consent.Decision decision, @Nullable String textVersion, Actor by) {
        requireKeeper(reference, by);
        check(reference, decision, textVersion);
        if (decision.purpose() == Consent.Purpose.NRM
                && !decision.given()
                && decision.scope().whole()) {
            departures.withdraw(reference);
        } else {
            consents.record(reference, decision, by.id());
        }
    }

    private void check(CaseReference reference, Consent.Decision decision, @Nullable String textVersion) {
        var scope = decision.scope();
        if (scope.agency() != null && !known(scope.agency(), decision.given())) {
            throw Refusal.ofField("agency", "AGENCY_UNKNOWN");
        }
        if (decision.given() && scope.compartments().contains(Compartment.LOCATION) && policeSide(scope)) {
            throw Refusal.ofField("compartments", "LOCATION_NEVER_TO_POLICE");
        }
        if (decision.given() && !texts.version().equals(textVersion)) {
            throw Refusal.ofField("textVersion", "CONSENT_TEXT_NOT_IN_FORCE");
        }
        var child = files.get(reference).childStatus().treatedAsChild();
        if (child && decision.given() && decision.giver() == Consent.Giver.SELF) {
            throw Refusal.ofField("giver", "CHILD_NEEDS_GUARDIAN");
        }
    }

    /** A yes can be given to an open office only, a no also to one that is closed by now. */
    private boolean known(AgencyId agency, boolean given) {
        return (given ? agencies.open(agency) : agencies.find(agency)).isPresent();
    }

    private boolean policeSide(ConsentScope scope) {
        return scope.body() != null && scope.body().policeSide()
                || scope.agency() != null
                        && agencies.find(scope.agency())
                                .filter(agency -> agency.kind().policeSide())
                                .isPresent();
    }

    private void requireKeeper(CaseReference reference, Actor actor) {
        if (!access.mayOpen(actor, reference)) {
            throw new NotFound();
        }
        if (!keeps(actor)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
    }
}
