package kz.nrm.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;

/** A user account: an official or helper, never a person a case is about. */
@Entity
@Table(name = "app_user")
class AppUser {

    @Id
    private String id;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "agency", nullable = false)
    private String agency;

    @Column(name = "roles", nullable = false)
    private String roles;

    @Column(name = "demo", nullable = false)
    private boolean demo;

    @Column(name = "enabled", nullable = false)
    private boolean enabled = true;

    @Version
    private @Nullable Integer version;

    protected AppUser() {}

    AppUser(UserId id, String displayName, String passwordHash, AgencyId agency, Set<Role> roles, boolean demo) {
        this.id = id.value();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.agency = agency.value();
        this.roles = roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
        this.demo = demo;
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
        return Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    boolean enabled() {
        return enabled;
    }
}
