package kz.nrm.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.AccountChanged.Kind;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Administration of accounts. What gives more rights needs two administrators, neither of them the one who gets them, and two accounts of
 * one person are one administrator; what takes rights away needs one and holds at once.
 */
@Service
@Transactional
public class Accounts {

    private final AppUserRepository users;
    private final AccountProposalRepository proposals;
    private final FourEyes eyes;
    private final ProviderLinks links;
    private final Suspensions suspensions;
    private final Agencies agencies;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(
            AppUserRepository users,
            AccountProposalRepository proposals,
            FourEyes eyes,
            ProviderLinks links,
            Suspensions suspensions,
            Agencies agencies,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.proposals = proposals;
        this.eyes = eyes;
        this.links = links;
        this.suspensions = suspensions;
        this.agencies = agencies;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A proposal that was carried out.
     *
     * @param password of a new account, told this once; empty for everything else
     */
    public record Approved(UserId user, Optional<String> password) {}

    @Transactional(readOnly = true)
    public Page<Account> page(Pageable page, Actor by) {
        FourEyes.requireAdministrator(by);
        return users.findAllByOrderById(page).map(AppUser::view);
    }

    @Transactional(readOnly = true)
    public List<Proposal> waiting(Actor by) {
        FourEyes.requireAdministrator(by);
        return proposals.findByStateOrderByProposedAt(AccountProposal.State.WAITING).stream()
                .map(AccountProposal::view)
                .toList();
    }

    /** Proposes an account; nobody can sign in with it before another administrator agrees. */
    public Proposal propose(NewAccount asked, Actor by) {
        FourEyes.requireAdministrator(by);
        GrantRules.check(kind(asked.agency()), asked.roles());
        if (users.existsById(asked.user())
                || asked.user().equals(UserId.SYSTEM.value())
                || proposals.existsByUserAndKindAndState(
                        asked.user(), Proposal.Kind.NEW_ACCOUNT, AccountProposal.State.WAITING)) {
            throw Refusal.ofField("user", "USER_EXISTS");
        }
        requireOpen(new AgencyId(asked.agency()));
        eyes.refuseSelf(by, asked.user(), asked.personnelNumber());
        var proposal = proposals.save(AccountProposal.of(asked, by.id(), now()));
        tell(proposal.user(), Kind.CREATION_PROPOSED, asked.roles(), by);
        return proposal.view();
    }

    /** Proposes one more role for an account. */
    public Proposal propose(UserId id, Role role, Actor by) {
        FourEyes.requireAdministrator(by);
        var user = user(id);
        eyes.refuseSelf(by, id.value(), user.personnelNumber());
        if (user.roles().contains(role)) {
            throw Refusal.ofField("role", "ROLE_HELD");
        }
        GrantRules.check(kind(user.agency().value()), with(user.roles(), Set.of(role)));
        var proposal = proposals.save(AccountProposal.of(user, Proposal.Kind.ROLE, Set.of(role), by.id(), now()));
        tell(id, Kind.GRANT_PROPOSED, Set.of(role), by);
        return proposal.view();
    }

    /** Proposes that the second factor be forgotten: its owner has lost it and has shown who they are. */
    public Proposal proposeFactorReset(UserId id, Actor by) {
        FourEyes.requireAdministrator(by);
        var user = user(id);
        eyes.refuseSelf(by, id.value(), user.personnelNumber());
        var proposal = proposals.save(AccountProposal.of(user, Proposal.Kind.FACTOR_RESET, Set.of(), by.id(), now()));
        tell(id, Kind.FACTOR_RESET_PROPOSED, Set.of(), by);
        return proposal.view();
    }

    /** Another administrator agrees: the account is there, or the role is held, from now on. */
    public Approved approve(UUID id, Actor by) {
        FourEyes.requireAdministrator(by);
        var proposal = proposals.findById(id).orElseThrow(() -> Refusal.because("PROPOSAL_UNKNOWN"));
        eyes.refuseSelf(by, proposal.user().value(), proposal.personnelNumber());
        eyes.requireAnother(by, proposal.proposedBy());
        proposal.decide(true, by.id(), now());
        return switch (proposal.kind()) {
            case NEW_ACCOUNT -> created(proposal, by);
            case ROLE -> granted(proposal, by);
            case FACTOR_RESET -> {
                tell(user(proposal.user()).id(), Kind.FACTOR_RESET, Set.of(), by);
                yield new Approved(proposal.user(), Optional.empty());
            }
            case PROVIDER_LINK -> new Approved(links.approved(proposal, by), Optional.empty());
            case ENABLING -> new Approved(suspensions.approved(proposal, by), Optional.empty());
        };
    }

    private Approved created(AccountProposal proposal, Actor by) {
        requireOpen(proposal.agency());
        var password = password();
        users.save(new AppUser(proposal, encoded(password)));
        tell(proposal.user(), Kind.CREATED, proposal.roles(), by);
        return new Approved(proposal.user(), Optional.of(password));
    }

    private Approved granted(AccountProposal proposal, Actor by) {
        var user = user(proposal.user());
        var roles = with(user.roles(), proposal.roles());
        GrantRules.check(kind(user.agency().value()), roles);
        user.holds(roles);
        tell(user.id(), Kind.GRANTED, proposal.roles(), by);
        return new Approved(user.id(), Optional.empty());
    }

    /** An administrator, also the one who proposed it, says no. */
    public void reject(UUID id, Actor by) {
        FourEyes.requireAdministrator(by);
        var proposal = proposals.findById(id).orElseThrow(() -> Refusal.because("PROPOSAL_UNKNOWN"));
        proposal.decide(false, by.id(), now());
        tell(proposal.user(), Kind.REJECTED, proposal.roles(), by);
    }

    /** Takes a role away; the last one cannot be taken, the account is disabled instead. */
    public void take(UserId id, Role role, Actor by) {
        FourEyes.requireAdministrator(by);
        var user = user(id);
        var left = EnumSet.copyOf(user.roles());
        if (!left.remove(role)) {
            throw Refusal.ofField("role", "ROLE_NOT_HELD");
        }
        if (left.isEmpty()) {
            throw Refusal.ofField("role", "LAST_ROLE");
        }
        user.holds(left);
        tell(id, Kind.ROLE_TAKEN, Set.of(role), by);
    }

    /** @throws Refusal when the old password does not match */
    public void changePassword(Actor by, String old, String wanted) {
        var user = user(by.id());
        if (!passwords.matches(old, user.passwordHash())) {
            throw Refusal.ofField("old", "PASSWORD_WRONG");
        }
        user.password(encoded(wanted));
        tell(by.id(), Kind.PASSWORD_CHANGED, Set.of(), by);
    }

    private AppUser user(UserId id) {
        return users.findById(id.value()).orElseThrow(() -> Refusal.ofField("user", "USER_UNKNOWN"));
    }

    private AgencyKind kind(String agency) {
        return agencies.all().stream()
                .filter(known -> known.id().value().equals(agency))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("agency", "AGENCY_UNKNOWN"))
                .kind();
    }

    private void requireOpen(AgencyId agency) {
        if (agencies.open(agency).isEmpty()) {
            throw Refusal.ofField("agency", "OFFICE_CLOSED");
        }
    }

    private static Set<Role> with(Set<Role> held, Set<Role> more) {
        var roles = EnumSet.copyOf(held);
        roles.addAll(more);
        return roles;
    }

    private String password() {
        var bytes = new byte[15];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String encoded(String password) {
        return Optional.ofNullable(passwords.encode(password)).orElseThrow();
    }

    private void tell(UserId user, Kind kind, Set<Role> roles, Actor by) {
        events.publishEvent(new AccountChanged(user, kind, roles, by.id(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
