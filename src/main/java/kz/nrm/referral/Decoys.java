package kz.nrm.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Honeytokens;
import kz.nrm.access.Honeytokens.Planted;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.VictimPath;
import kz.nrm.referral.NewReferral.Answer;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.HouseClock;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.CaseFacts;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plants the case of a made-up person: referred and closed by the ordinary use cases, with the dates that oversight tells, in one
 * transaction, so that its tasks are nobody's at any moment. In lists, counts and searches it is a closed case like any other.
 */
@Service
@Transactional
public class Decoys {

    private final Honeytokens honeytokens;
    private final ReferralRules rules;
    private final Intake intake;
    private final CaseProcesses processes;
    private final Users users;
    private final HouseClock clock;

    Decoys(
            Honeytokens honeytokens,
            ReferralRules rules,
            Intake intake,
            CaseProcesses processes,
            Users users,
            HouseClock clock) {
        this.honeytokens = honeytokens;
        this.rules = rules;
        this.intake = intake;
        this.processes = processes;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Plants where somebody else has proposed to.
     *
     * @throws InvalidInput naming every rule that the referral breaks; nothing was stored
     * @throws Refusal      when it does not fit to what was proposed, or would make real people work
     */
    public Planted plant(UUID proposal, NewHoneytoken decoy, Actor by) {
        var region = honeytokens.toPlant(proposal, by);
        requireFit(decoy, region);
        var writer = users.actor(new UserId(decoy.writtenBy()))
                .filter(user -> user.holds(Role.FIRST_RESPONDER))
                .orElseThrow(() -> Refusal.ofField("writtenBy", "HONEYTOKEN_WRITER"));
        var reference = clock.during(decoy.referredAt(), () -> referred(decoy.referral(), writer));
        clock.during(
                decoy.endedAt(), () -> processes.deliver(VictimPath.CONTACT_LOST_MESSAGE, reference, CaseFacts.none()));
        return honeytokens.planted(proposal, reference, by);
    }

    /** The record names a writer, as every record does; who planted the case stands in the trail. */
    private CaseReference referred(NewReferral referral, Actor writer) {
        var broken = rules.broken(referral);
        if (!broken.isEmpty()) {
            throw new InvalidInput(
                    broken.stream().map(one -> one.under("referral")).toList());
        }
        var taken = intake.take(referral, Origin.SINGLE, writer);
        if (taken.reference() == null) {
            throw Refusal.ofField("referral.consent", "HONEYTOKEN_NEEDS_CASE");
        }
        return taken.reference();
    }

    /** The birthday of a child is watched for years, and somebody is asked then. */
    private void requireFit(NewHoneytoken decoy, Region region) {
        var referral = decoy.referral();
        if (referral.encounter().region() != region) {
            throw Refusal.ofField("referral.encounter.region", "HONEYTOKEN_OTHER_REGION");
        }
        if (!inOrder(decoy.referredAt(), decoy.endedAt(), clock.instant())) {
            throw Refusal.ofField("endedAt", "HONEYTOKEN_NOT_PAST");
        }
        var then = LocalDate.ofInstant(decoy.referredAt(), Region.ZONE);
        if (Ages.status(referral, then) != ChildStatus.ADULT) {
            throw Refusal.ofField("referral.underAge", "HONEYTOKEN_NOT_ADULT");
        }
        if (referral.consent() != Answer.GIVEN) {
            throw Refusal.ofField("referral.consent", "HONEYTOKEN_NEEDS_CASE");
        }
    }

    private static boolean inOrder(Instant referred, Instant ended, Instant now) {
        return referred.isBefore(ended) && ended.isBefore(now);
    }
}
