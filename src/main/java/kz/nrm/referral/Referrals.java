package kz.nrm.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.ReferralRejected;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Violation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes referrals: each opens one case and begins its path, or becomes a number where an adult said no. */
@Service
@Transactional
public class Referrals {

    private static final Set<Role> SUBMITTERS = EnumSet.of(
            Role.FIRST_RESPONDER,
            Role.LABOUR_INSPECTOR,
            Role.CASE_MANAGER,
            Role.CONSUL,
            Role.SHELTER_STAFF,
            Role.SOCIAL_WORKER,
            Role.HEALTH_WORKER,
            Role.COORDINATOR_REGION,
            Role.COORDINATOR_NATIONAL);
    /** So many are taken together: more would make every query look through more. */
    private static final int TOGETHER = 10;

    private final ReferralRules rules;
    private final Intake intake;
    private final NextSteps next;
    private final CaseFiles files;
    private final ReferralRepository referrals;

    Referrals(ReferralRules rules, Intake intake, NextSteps next, CaseFiles files, ReferralRepository referrals) {
        this.rules = rules;
        this.intake = intake;
        this.next = next;
        this.files = files;
        this.referrals = referrals;
    }

    /**
     * Takes one referral.
     *
     * @throws InvalidInput naming every broken rule; nothing was stored
     * @throws Refusal      when the actor's roles do not refer persons
     */
    public Receipt submit(NewReferral referral, Actor by) {
        requireSubmitter(by);
        var broken = rules.broken(referral);
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        return receipt(take(referral, Origin.SINGLE, by));
    }

    /** Where a referral stands, for whoever may open its case. */
    @Transactional(readOnly = true)
    public Optional<ReferralStatus> status(CaseReference reference, Actor reader) {
        return files.find(reference, reader)
                .filter(file -> referrals.existsById(reference.value()))
                .map(file -> new ReferralStatus(
                        reference,
                        file.state(),
                        next.acceptance(reference),
                        file.receiving(),
                        next.due(reference).orElse(null)));
    }

    /** Where the newest referrals stand that this actor sent, those whose cases are still open to the sender. */
    @Transactional(readOnly = true)
    public List<Sent> sentBy(Actor sender) {
        return referrals.findTop50ByByOrderByAtDesc(sender.id().value()).stream()
                .flatMap(referral -> status(referral.reference(), sender).map(referral::sent).stream())
                .toList();
    }

    /** Every rule this referral would break; nothing is stored. */
    @Transactional(readOnly = true)
    public List<Violation> broken(NewReferral referral) {
        return rules.broken(referral);
    }

    /** Who would receive a referral that breaks no rule; empty where an adult said no. */
    @Transactional(readOnly = true)
    public Optional<AgencyId> receiver(NewReferral referral) {
        return intake.becomesCase(referral) ? Optional.of(intake.receiver(referral)) : Optional.empty();
    }

    /** Whoever sent the referral is told why it could not be taken. */
    @EventListener
    void on(ReferralRejected rejected) {
        referrals.findById(rejected.reference().value()).ifPresent(referral -> referral.rejected(rejected));
    }

    /** Who may refer a person. */
    static void requireSubmitter(Actor by) {
        if (!refers(by)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
    }

    /** Whether this actor's roles refer persons. */
    public static boolean refers(Actor actor) {
        return actor.holdsAny(SUBMITTERS);
    }

    /** Takes a referral that breaks no rule. */
    Taken take(NewReferral referral, Origin origin, Actor by) {
        return intake.take(referral, origin, by);
    }

    /** Takes those of many referrals that break no rule, in one transaction; the others are refused one by one. */
    List<RecordResult> takeAll(List<Checked> all, Actor by) {
        var sound = all.stream().filter(one -> one.broken().isEmpty()).toList();
        var receipts = new HashMap<Integer, Receipt>();
        for (var from = 0; from < sound.size(); from += TOGETHER) {
            var some = sound.subList(from, Math.min(from + TOGETHER, sound.size()));
            var taken = intake.takeAll(some, by);
            for (var i = 0; i < some.size(); i++) {
                receipts.put(some.get(i).index(), receipt(taken.get(i)));
            }
        }
        var results = new ArrayList<RecordResult>();
        for (var one : all) {
            var receipt = receipts.get(one.index());
            results.add(
                    receipt == null
                            ? RecordResult.refused(one.index(), one.broken())
                            : RecordResult.taken(one.index(), receipt, List.of()));
        }
        return results;
    }

    /** What the referrer is told of a referral that was taken. */
    Receipt receipt(Taken taken) {
        return taken.reference() == null || taken.holder() == null
                ? Receipt.anonymous()
                : new Receipt(
                        taken.reference().value(),
                        taken.holder().value(),
                        next.due(taken.reference()).orElse(null),
                        taken.hints());
    }
}
