package kz.nrm.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kz.nrm.access.AccountChanged.Kind;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which identity of the outside provider opens which account. The user brings the number that the sign-in page showed them there; two
 * administrators link it. An identity opens one account at most.
 */
@Service
@Transactional
public class ProviderLinks {

    private static final Pattern NUMBER = Pattern.compile("([A-Z2-7]{4}-){4}[A-Z2-7]{4}");

    private final AppUserRepository users;
    private final AccountProposalRepository proposals;
    private final FourEyes eyes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProviderLinks(
            AppUserRepository users,
            AccountProposalRepository proposals,
            FourEyes eyes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.proposals = proposals;
        this.eyes = eyes;
        this.events = events;
        this.clock = clock;
    }

    /** Proposes that an identity opens an account; nobody signs in with it before another administrator agrees. */
    public Proposal propose(UserId id, String number, Actor by) {
        FourEyes.requireAdministrator(by);
        var user = user(id);
        eyes.refuseSelf(by, id.value(), user.personnelNumber());
        var written = number.strip().toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(written).matches()) {
            throw Refusal.ofField("number", "LINK_NUMBER_WRONG");
        }
        refuseTaken(written);
        var proposal = proposals.save(AccountProposal.ofLink(user, written, by.id(), now()));
        tell(id, Kind.PROVIDER_LINK_PROPOSED, by);
        return proposal.view();
    }

    /** Takes the link away; whoever is signed in with the account has to leave. */
    public void remove(UserId id, Actor by) {
        FourEyes.requireAdministrator(by);
        var user = user(id);
        if (!user.isLinked()) {
            throw Refusal.ofField("user", "NOT_LINKED");
        }
        user.link(null);
        tell(id, Kind.PROVIDER_LINK_REMOVED, by);
    }

    /** The second administrator has agreed. */
    UserId approved(AccountProposal proposal, Actor by) {
        var number = String.valueOf(proposal.providerLink());
        refuseTaken(number);
        var user = user(proposal.user());
        user.link(number);
        tell(user.id(), Kind.PROVIDER_LINKED, by);
        return user.id();
    }

    private void refuseTaken(String number) {
        if (users.existsByProviderLink(number)) {
            throw Refusal.ofField("number", "LINK_TAKEN");
        }
    }

    private AppUser user(UserId id) {
        return users.findById(id.value()).orElseThrow(() -> Refusal.ofField("user", "USER_UNKNOWN"));
    }

    private void tell(UserId user, Kind kind, Actor by) {
        events.publishEvent(new AccountChanged(user, kind, Set.of(), by.id(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
