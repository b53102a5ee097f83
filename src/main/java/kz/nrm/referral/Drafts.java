package kz.nrm.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.Users;
import kz.nrm.casefile.SealedDrafts;
import kz.nrm.http.NotFound;
import kz.nrm.referral.DraftChanged.Change;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals that are being written. Whoever holds a draft opens it, and nobody else; it is saved with every page, handed to a colleague
 * at the end of a shift, and goes when it is sent or when its holder deletes it, never by a clock.
 */
@Service
@Transactional
public class Drafts {

    private final DraftRepository drafts;
    private final SealedDrafts texts;
    private final Referrals referrals;
    private final SiteReferrals sites;
    private final Users users;
    private final DraftSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            DraftRepository drafts,
            SealedDrafts texts,
            Referrals referrals,
            SiteReferrals sites,
            Users users,
            DraftSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.texts = texts;
        this.referrals = referrals;
        this.sites = sites;
        this.users = users;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when the actor's roles do not refer persons */
    public UUID begin(DraftRoute route, String page, DraftContent known, Actor by) {
        Referrals.requireSubmitter(by);
        var draft = drafts.save(new Draft(route, page, by, now()));
        texts.seal(draft.id(), known);
        tell(draft, Change.BEGUN, by);
        return draft.id();
    }

    /** Those the actor holds, the one that lay longest first. */
    @Transactional(readOnly = true)
    public List<DraftView> of(Actor holder) {
        return drafts
                .findByHolderAndAgencyOrderBySavedAt(
                        holder.id().value(), holder.agency().value())
                .stream()
                .map(draft -> draft.view(settings, now()))
                .toList();
    }

    /** @throws NotFound when the actor does not hold such a draft */
    @Transactional(readOnly = true)
    public Opened open(UUID id, Actor by) {
        var draft = drafts.findById(id).filter(found -> found.isHeldBy(by)).orElseThrow(NotFound::new);
        var content = texts.open(id, DraftContent.class).orElseThrow(NotFound::new);
        return new Opened(draft.view(settings, now()), content);
    }

    /**
     * Keeps what was entered.
     *
     * @param edition the one it was entered into
     * @throws NotFound when the actor does not hold such a draft
     * @throws Refusal  {@code DRAFT_CHANGED} when it was saved elsewhere meanwhile; nothing was stored
     */
    public void save(UUID id, String page, DraftContent content, int edition, Actor by) {
        var draft = held(id, by);
        if (draft.view(settings, now()).edition() != edition) {
            throw Refusal.because("DRAFT_CHANGED");
        }
        draft.saved(page, now());
        texts.seal(id, content);
    }

    /** Lets it lie for another term. */
    public void keepOn(UUID id, Actor by) {
        held(id, by).keptOn(now());
    }

    /** To whom the actor can hand a draft over: those of the same agency who refer persons. */
    @Transactional(readOnly = true)
    public List<Actor> colleagues(Actor by) {
        return users.of(by.agency()).stream()
                .filter(colleague ->
                        Referrals.refers(colleague) && !colleague.id().equals(by.id()))
                .toList();
    }

    /** @throws Refusal when that is no colleague who refers persons */
    public void handOver(UUID id, UserId to, Actor by) {
        var draft = held(id, by);
        if (colleagues(by).stream().noneMatch(colleague -> colleague.id().equals(to))) {
            throw Refusal.ofField("colleague", "NOT_A_COLLEAGUE");
        }
        draft.handTo(to);
        tell(draft, Change.HANDED_OVER, by);
    }

    /** Deletes it unsent, for good. */
    public void delete(UUID id, Actor by) {
        var draft = held(id, by);
        erase(draft);
        tell(draft, Change.DELETED, by);
    }

    /** Sends a referral that breaks no rule; of the draft nothing remains. */
    public Receipt send(UUID id, NewReferral referral, Actor by) {
        var draft = held(id, by);
        var receipt = referrals.submit(referral, by);
        erase(draft);
        return receipt;
    }

    /**
     * Sends the referrals of a site; of the draft nothing remains.
     *
     * @throws InvalidInput when one of the persons breaks a rule; nobody was referred
     */
    public SiteReceipt send(UUID id, NewSiteReferral site, Actor by) {
        var draft = held(id, by);
        var broken = sites.broken(site);
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        var receipt = sites.submit("draft-" + id, site, by);
        erase(draft);
        return receipt;
    }

    private void erase(Draft draft) {
        drafts.deleteById(draft.id());
        texts.erase(draft.id());
    }

    private Draft held(UUID id, Actor by) {
        return drafts.claim(id).filter(draft -> draft.isHeldBy(by)).orElseThrow(NotFound::new);
    }

    private void tell(Draft draft, Change change, Actor by) {
        events.publishEvent(new DraftChanged(draft.id(), change, by.id(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A draft with what was entered. */
    public record Opened(DraftView draft, DraftContent content) {}
}
