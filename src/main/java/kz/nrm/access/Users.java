package kz.nrm.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.agency.Agencies;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** User accounts. */
@Service
@Transactional
public class Users {

    private final AppUserRepository users;
    private final Agencies agencies;
    private final PasswordEncoder passwords;

    Users(AppUserRepository users, Agencies agencies, PasswordEncoder passwords) {
        this.users = users;
        this.agencies = agencies;
        this.passwords = passwords;
    }

    /** Creates an account. A demo account makes every start outside the training profile fail. */
    public void create(UserId id, String displayName, String password, AgencyId agency, Set<Role> roles, boolean demo) {
        if (agencies.open(agency).isEmpty()) {
            throw Refusal.ofField("agency", "AGENCY_UNKNOWN");
        }
        users.save(new AppUser(id, displayName, encoded(password), agency, roles, demo));
    }

    /** Creates an account whose password only its owner knows. */
    void createHashed(UserId id, String passwordHash, String personnelNumber, AgencyId agency, Set<Role> roles) {
        users.save(new AppUser(id, passwordHash, personnelNumber, agency, roles));
    }

    @Transactional(readOnly = true)
    public boolean any() {
        return users.count() > 0;
    }

    @Transactional(readOnly = true)
    public boolean exists(UserId id) {
        return users.existsById(id.value());
    }

    @Transactional(readOnly = true)
    public boolean anyDemo() {
        return users.existsByDemoTrue();
    }

    @Transactional(readOnly = true)
    public Optional<Actor> actor(UserId id) {
        return users.findById(id.value()).filter(AppUser::enabled).map(this::toActor);
    }

    /** Everybody who may sign in for this agency. */
    @Transactional(readOnly = true)
    public List<Actor> of(AgencyId agency) {
        return users.findByAgencyAndEnabledTrueOrderById(agency.value()).stream()
                .map(this::toActor)
                .toList();
    }

    /** Everybody who may sign in and holds one of these roles, wherever they work. */
    @Transactional(readOnly = true)
    public List<Actor> holding(Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> users.findByRolesContainingAndEnabledTrueOrderById(role.name()).stream())
                .map(this::toActor)
                .filter(person -> person.holdsAny(roles))
                .distinct()
                .toList();
    }

    /** The user with this name as Spring Security asks for it; a disabled one is not there. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> signIn(String id) {
        return users.findById(id)
                .filter(AppUser::enabled)
                .map(user -> new SignedIn(toActor(user), user.passwordHash()));
    }

    /** The user to whose account this number of an identity of the outside provider is linked; a disabled one is not there. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> signInLinked(String number) {
        return users.findByProviderLinkAndEnabledTrue(number)
                .map(user -> new SignedIn(toActor(user), user.passwordHash()));
    }

    private Actor toActor(AppUser user) {
        var agency = agencies.find(user.agency()).orElseThrow();
        return new Actor(user.id(), user.displayName(), agency.id(), agency.kind(), agency.region(), user.roles());
    }

    private String encoded(String password) {
        return Optional.ofNullable(passwords.encode(password)).orElseThrow();
    }
}
