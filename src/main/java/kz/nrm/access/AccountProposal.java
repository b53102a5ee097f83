package kz.nrm.access;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Classified;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A new account, or what gives more to one, waiting for a second administrator. */
@Classified(CASE)
@Entity
@Table(name = "account_proposal")
class AccountProposal {

    enum State {
        WAITING,
        APPROVED,
        REJECTED
    }

    @Id
    private UUID id;

    @Column(name = "user_id", nullable = false)
    @Classified(CASE)
    private String user;

    @Column(name = "display_name")
    @Classified(CASE)
    private String displayName;

    @Column(name = "agency")
    @Classified(CASE)
    private String agency;

    @Column(name = "personnel_number")
    @Classified(CASE)
    private @Nullable String personnelNumber;

    @Column(name = "roles", nullable = false)
    @Classified(CASE)
    private String roles;

    @Column(name = "provider_link")
    @Classified(CASE)
    private @Nullable String providerLink;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private Proposal.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.WAITING;

    @Column(name = "proposed_by", nullable = false)
    @Classified(CASE)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    @Classified(CASE)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private @Nullable Integer version;

    protected AccountProposal() {}

    private AccountProposal(
            String user,
            String displayName,
            String agency,
            @Nullable String personnelNumber,
            Set<Role> roles,
            Proposal.Kind kind,
            UserId by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.user = user;
        this.displayName = displayName;
        this.agency = agency;
        this.personnelNumber = personnelNumber;
        this.roles = Role.written(roles);
        this.kind = kind;
        this.proposedBy = by.value();
        this.proposedAt = at;
    }

    static AccountProposal of(NewAccount asked, UserId by, Instant at) {
        return new AccountProposal(
                asked.user(),
                asked.displayName(),
                asked.agency(),
                asked.personnelNumber(),
                asked.roles(),
                Proposal.Kind.NEW_ACCOUNT,
                by,
                at);
    }

    static AccountProposal of(AppUser user, Proposal.Kind kind, Set<Role> roles, UserId by, Instant at) {
        return new AccountProposal(
                user.id().value(),
                user.displayName(),
                user.agency().value(),
                user.personnelNumber(),
                roles,
                kind,
                by,
                at);
    }

    static AccountProposal ofLink(AppUser user, String number, UserId by, Instant at) {
        var proposal = of(user, Proposal.Kind.PROVIDER_LINK, Set.of(), by, at);
        proposal.providerLink = number;
        return proposal;
    }

    /** @throws Refusal when it is decided already */
    void decide(boolean approved, UserId by, Instant at) {
        if (state != State.WAITING) {
            throw Refusal.because("PROPOSAL_DECIDED");
        }
        this.state = approved ? State.APPROVED : State.REJECTED;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }

    UserId user() {
        return new UserId(user);
    }

    @Nullable
    String personnelNumber() {
        return personnelNumber;
    }

    @Nullable
    String providerLink() {
        return providerLink;
    }

    UserId proposedBy() {
        return new UserId(proposedBy);
    }

    Proposal.Kind kind() {
        return kind;
    }

    Set<Role> roles() {
        return Role.read(roles);
    }

    String displayName() {
        return displayName;
    }

    AgencyId agency() {
        return new AgencyId(agency);
    }

    Proposal view() {
        return new Proposal(
                id, user(), displayName, agency(), personnelNumber, roles(), kind, proposedBy(), proposedAt);
    }
}
