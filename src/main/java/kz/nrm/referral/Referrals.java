package kz.nrm.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.Indicators;
import kz.nrm.casefile.NewCase;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.referral.NewReferral.Answer;
import kz.nrm.referral.NewReferral.Sign;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import org.springframework.context.ApplicationEventPublisher;
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

    private final ReferralRules rules;
    private final CaseOpening opening;
    private final Urgency urgency;
    private final Quality quality;
    private final CopiedText copies;
    private final NextSteps next;
    private final CaseFiles files;
    private final Consents consents;
    private final Indicators indicators;
    private final IndicatorCatalogue catalogue;
    private final VictimPaths paths;
    private final ReferralRepository referrals;
    private final AnonymousNotificationRepository notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Referrals(
            ReferralRules rules,
            CaseOpening opening,
            Urgency urgency,
            Quality quality,
            CopiedText copies,
            NextSteps next,
            CaseFiles files,
            Consents consents,
            Indicators indicators,
            IndicatorCatalogue catalogue,
            VictimPaths paths,
            ReferralRepository referrals,
            AnonymousNotificationRepository notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.opening = opening;
        this.urgency = urgency;
        this.quality = quality;
        this.copies = copies;
        this.next = next;
        this.files = files;
        this.consents = consents;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.paths = paths;
        this.referrals = referrals;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
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

    /** Takes those of many referrals that break no rule, in one transaction; the others are refused one by one. */
    List<RecordResult> takeAll(List<Checked> all, Origin origin, Actor by) {
        var taken = all.stream()
                .map(one -> one.broken().isEmpty() ? take(one.referral(), origin, by) : Taken.ANONYMOUSLY)
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).broken().isEmpty()
                        ? RecordResult.taken(all.get(i).index(), receipt(taken.get(i)), List.of())
                        : RecordResult.refused(all.get(i).index(), all.get(i).broken()))
                .toList();
    }

    /** Who may refer a person. */
    static void requireSubmitter(Actor by) {
        if (!by.holdsAny(SUBMITTERS)) {
            throw Refusal.because("NOT_YOUR_ROLE");
        }
    }

    /** Takes a referral that breaks no rule. */
    Taken take(NewReferral referral, Origin origin, Actor by) {
        if (referral.consent() == Answer.REFUSED && !Ages.treatedAsChild(referral, today())) {
            notifications.save(new AnonymousNotification(referral, CaseOpening.channel(referral, by), today()));
            return Taken.ANONYMOUSLY;
        }
        var opened = opening.of(referral, origin, by, today());
        var reference = files.open(opened);
        answers(referral, reference, by);
        signs(referral, reference, by);
        var hints = hints(referral, reference);
        begin(referral, opened, reference, origin, by);
        return new Taken(reference, opened.receiving(), hints);
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

    private void begin(NewReferral referral, NewCase opened, CaseReference reference, Origin origin, Actor by) {
        var channel = CaseOpening.channel(referral, by);
        var level = urgency.of(opened.flags());
        referrals.save(new Referral(reference, channel, opened.region(), by, level, origin.siteId(), now()));
        events.publishEvent(new ReferralSubmitted(reference, channel, opened.region(), by.agency(), level, now()));
        paths.begin(reference, level, enoughToLookAt(referral));
    }

    private void answers(NewReferral referral, CaseReference reference, Actor by) {
        if (referral.consent() == Answer.GIVEN) {
            answer(referral, reference, Consent.Purpose.NRM, true, by);
        }
        referral.otherConsents().forEach((purpose, answer) -> {
            if (purpose != Consent.Purpose.NRM) {
                answer(referral, reference, purpose, answer == Answer.GIVEN, by);
            }
        });
    }

    private void answer(
            NewReferral referral, CaseReference reference, Consent.Purpose purpose, boolean given, Actor by) {
        consents.record(reference, purpose, given, opening.language(referral.language()), Consent.Giver.SELF, by.id());
    }

    private void signs(NewReferral referral, CaseReference reference, Actor by) {
        indicators.record(
                reference,
                referral.indicators().stream()
                        .map(sign -> new ObservedIndicator(sign.code(), sign.source(), sign.confidence()))
                        .toList(),
                by.id());
    }

    private List<QualityHint> hints(NewReferral referral, CaseReference reference) {
        var sketch = quality.sketch(referral);
        var hints = new ArrayList<>(quality.hints(referral, sketch, today()));
        copies.remember(reference, sketch);
        return hints;
    }

    /** One sign that weighs in a dimension is enough to be looked at; otherwise the referring agency is asked for more. */
    private boolean enoughToLookAt(NewReferral referral) {
        return referral.indicators().stream()
                .map(Sign::code)
                .anyMatch(code -> catalogue
                        .find(code)
                        .filter(sign ->
                                sign.dimension().isPresent() || sign.marker().isPresent())
                        .isPresent());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
