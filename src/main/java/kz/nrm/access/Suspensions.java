package kz.nrm.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.AccountChanged.Kind;
import kz.nrm.agency.Agencies;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which accounts nobody signs in with at present. One administrator disables an account, and enables what an administrator disabled. What
 * was suspended because nobody reviewed an emergency in time stays so until that review is there and two administrators agree.
 */
@Service
@Transactional
public class Suspensions {

    private final AppUserRepository users;
    private final AccountProposalRepository proposals;
    private final BrokenGlassRepository glasses;
    private final FourEyes eyes;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suspensions(
            AppUserRepository users,
            AccountProposalRepository proposals,
            BrokenGlassRepository glasses,
            FourEyes eyes,
            Agencies agencies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.proposals = proposals;
        this.glasses = glasses;
        this.eyes = eyes;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    /** From now on nobody is signed in with this account on any node. */
    public void disable(UserId id, Actor by) {
        FourEyes.requireAdministrator(by);
        user(id).disable();
        tell(id, Kind.DISABLED, by.id());
    }

    /**
     * Lets the user sign in again, or proposes it where the account was suspended.
     *
     * @return what waits for a second administrator; empty where the account is enabled now
     * @throws Refusal {@code REVIEW_MISSING} while an emergency of this user is overdue for review
     */
    public Optional<Proposal> enable(UserId id, Actor by) {
        FourEyes.requireAdministrator(by);
        var user = user(id);
        eyes.refuseSelf(by, id.value(), user.personnelNumber());
        requireMay(user);
        if (user.suspended()) {
            return Optional.of(proposed(user, by));
        }
        enabled(user, by);
        return Optional.empty();
    }

    /** The second administrator has agreed. */
    UserId approved(AccountProposal proposal, Actor by) {
        var user = user(proposal.user());
        requireMay(user);
        enabled(user, by);
        return user.id();
    }

    /** Nobody has reviewed in time why this user opened data in an emergency. */
    void suspend(UserId id) {
        users.findById(id.value()).ifPresent(AppUser::suspend);
        tell(id, Kind.DISABLED, UserId.SYSTEM);
    }

    private Proposal proposed(AppUser user, Actor by) {
        var waits = proposals.existsByUserAndKindAndState(
                user.id().value(), Proposal.Kind.ENABLING, AccountProposal.State.WAITING);
        if (waits) {
            throw Refusal.ofField("user", "ENABLING_PROPOSED");
        }
        var proposal = proposals.save(AccountProposal.of(user, Proposal.Kind.ENABLING, Set.of(), by.id(), now()));
        tell(user.id(), Kind.ENABLING_PROPOSED, by.id());
        return proposal.view();
    }

    private void enabled(AppUser user, Actor by) {
        user.enable();
        tell(user.id(), Kind.ENABLED, by.id());
    }

    private void requireMay(AppUser user) {
        if (agencies.open(user.agency()).isEmpty()) {
            throw Refusal.ofField("agency", "OFFICE_CLOSED");
        }
        if (glasses.lacksReview(user.id().value(), now())) {
            throw Refusal.ofField("user", "REVIEW_MISSING");
        }
    }

    private AppUser user(UserId id) {
        return users.findById(id.value()).orElseThrow(() -> Refusal.ofField("user", "USER_UNKNOWN"));
    }

    private void tell(UserId user, Kind kind, UserId by) {
        events.publishEvent(new AccountChanged(user, kind, Set.of(), by, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
