package kz.nrm.referral;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseLinks;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consents;
import kz.nrm.casefile.IndicatorCatalogue;
import kz.nrm.casefile.Indicators;
import kz.nrm.casefile.ObservedIndicator;
import kz.nrm.casefile.Urgencies;
import kz.nrm.casefile.VictimPaths;
import kz.nrm.referral.NewReferral.Answer;
import kz.nrm.referral.NewReferral.Sign;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import kz.nrm.workflow.CaseProcesses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes referrals that break no rule, in the caller's transaction: first everything that is written of them, then their paths, so that
 * many at once are written in batches.
 */
@Component
class Intake {

    private final CaseOpening opening;
    private final Urgencies urgencies;
    private final Quality quality;
    private final CopiedText copies;
    private final CaseFiles files;
    private final CaseLinks links;
    private final Consents consents;
    private final Indicators indicators;
    private final IndicatorCatalogue catalogue;
    private final VictimPaths paths;
    private final CaseProcesses processes;
    private final ReferralRepository referrals;
    private final AnonymousNotificationRepository notifications;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    Intake(
            CaseOpening opening,
            Urgencies urgencies,
            Quality quality,
            CopiedText copies,
            CaseFiles files,
            CaseLinks links,
            Consents consents,
            Indicators indicators,
            IndicatorCatalogue catalogue,
            VictimPaths paths,
            CaseProcesses processes,
            ReferralRepository referrals,
            AnonymousNotificationRepository notifications,
            ApplicationEventPublisher events,
            EntityManager entities,
            Clock clock) {
        this.opening = opening;
        this.urgencies = urgencies;
        this.quality = quality;
        this.copies = copies;
        this.files = files;
        this.links = links;
        this.consents = consents;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.paths = paths;
        this.processes = processes;
        this.referrals = referrals;
        this.notifications = notifications;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /** Who would receive the case. */
    AgencyId receiver(NewReferral referral) {
        return opening.receiver(referral);
    }

    /** Takes referrals together. The session is emptied before and after, so that no query has to look through all that was written. */
    List<Taken> takeAll(List<Checked> all, Actor by) {
        var opened =
                all.stream().map(one -> open(one.referral(), one.origin(), by)).toList();
        emptied();
        processes.together(() -> opened.forEach(this::begin));
        emptied();
        return opened;
    }

    Taken take(NewReferral referral, Origin origin, Actor by) {
        var opened = open(referral, origin, by);
        begin(opened);
        return opened;
    }

    /** Not where an adult said no: that becomes a number. */
    boolean becomesCase(NewReferral referral) {
        return referral.consent() != Answer.REFUSED || Ages.treatedAsChild(referral, today());
    }

    private Taken open(NewReferral referral, Origin origin, Actor by) {
        if (!becomesCase(referral)) {
            notifications.save(new AnonymousNotification(referral, CaseOpening.channel(referral, by), today()));
            return Taken.ANONYMOUSLY;
        }
        var opened = opening.of(referral, origin, by, today());
        var reference = files.open(opened);
        origin.groups().forEach((kind, group) -> links.begin(reference, kind, group));
        answers(referral, reference, by);
        signs(referral, reference, by);
        var hints = hints(referral, reference, by);
        var level = urgencies.of(opened.flags()).name();
        note(referral, reference, level, origin, by);
        return new Taken(reference, opened.receiving(), level, enoughToLookAt(referral), hints);
    }

    private void begin(Taken opened) {
        if (opened.reference() != null) {
            paths.begin(opened.reference(), opened.urgency(), opened.enoughToLookAt());
        }
    }

    private void emptied() {
        entities.flush();
        entities.clear();
    }

    private void note(NewReferral referral, CaseReference reference, String level, Origin origin, Actor by) {
        var channel = CaseOpening.channel(referral, by);
        var region = referral.encounter().region();
        referrals.save(new Referral(reference, channel, region, by, level, origin.siteId(), now()));
        events.publishEvent(new ReferralSubmitted(reference, channel, region, by.agency(), level, now()));
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

    private List<QualityHint> hints(NewReferral referral, CaseReference reference, Actor by) {
        var sketch = quality.sketch(referral);
        var hints = new ArrayList<>(quality.hints(referral, sketch, by, today()));
        copies.remember(reference, sketch, by);
        return hints;
    }

    /** One sign that weighs in a dimension is enough to be looked at; otherwise the referring agency is asked for more. */
    private boolean enoughToLookAt(NewReferral referral) {
        return referral.indicators().stream().map(Sign::code).anyMatch(catalogue::weighs);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
