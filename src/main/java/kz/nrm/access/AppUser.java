package kz.nrm.access;

import static kz.nrm.shared.DataClass.CASE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Classified;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A user account: an official or helper, never a person a case is about. */
@Classified(CASE)
@Entity
@Table(name = "app_user")
class AppUser {

    @Id
    @Classified(CASE)
    private String id;

    @Column(name = "display_name", nullable = false)
    @Classified(CASE)
    private String displayName;

    @Column(name = "password_hash", nullable = false)
    @Classified(CASE)
    private String passwordHash;

    @Column(name = "agency", nullable = false)
    @Classified(CASE)
    private String agency;

    @Column(name = "roles", nullable = false)
    @Classified(CASE)
    private String roles;

    @Column(name = "demo", nullable = false)
    private boolean demo;

    @Column(name = "enabled", nullable = false)
    private boolean enabled = true;

    /** Closed because nobody reviewed an emergency of this user in time. */
    @Column(name = "suspended", nullable = false)
    private boolean suspended;

    @Column(name = "personnel_number")
    @Classified(CASE)
    private @Nullable String personnelNumber;

    @Column(name = "provider_link")
    @Classified(CASE)
    private @Nullable String providerLink;

    @Version
    private @Nullable Integer version;

    protected AppUser() {}

    AppUser(UserId id, String displayName, String passwordHash, AgencyId agency, Set<Role> roles, boolean demo) {
        this.id = id.value();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.agency = agency.value();
        this.roles = Role.written(roles);
        this.demo = demo;
    }

    AppUser(UserId id, String passwordHash, String personnelNumber, AgencyId agency, Set<Role> roles) {
        this(id, id.value(), passwordHash, agency, roles, false);
        this.personnelNumber = personnelNumber;
    }

    AppUser(AccountProposal proposal, String passwordHash) {
        this(proposal.user(), proposal.displayName(), passwordHash, proposal.agency(), proposal.roles(), false);
        this.personnelNumber = proposal.personnelNumber();
    }

    UserId id() {
        return new UserId(id);
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    AgencyId agency() {
        return new AgencyId(agency);
    }

    Set<Role> roles() {
        return Role.read(roles);
    }

    void holds(Set<Role> other) {
        this.roles = Role.written(other);
    }

    void password(String hash) {
        this.passwordHash = hash;
    }

    @Nullable
    String personnelNumber() {
        return personnelNumber;
    }

    boolean isLinked() {
        return providerLink != null;
    }

    void link(@Nullable String number) {
        this.providerLink = number;
    }

    void disable() {
        this.enabled = false;
    }

    void suspend() {
        this.enabled = false;
        this.suspended = true;
    }

    void enable() {
        this.enabled = true;
        this.suspended = false;
    }

    boolean suspended() {
        return suspended;
    }

    Account view() {
        return new Account(id(), displayName, agency(), roles(), enabled, providerLink != null);
    }

    boolean enabled() {
        return enabled;
    }
}
