package kz.nrm.access;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the accounts of the first two administrators in a database without users: a grant needs two from the first one on. */
@Component
@Profile("!training")
class FirstAdministrators {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);
    private static final AgencyId COORDINATION = new AgencyId(AgencyKind.COORD.name());

    private final Users users;
    private final Settings settings;

    FirstAdministrators(Users users, Settings settings) {
        this.users = users;
        this.settings = settings;
    }

    /** Two administrators, or none where they are there already. */
    @ConfigurationProperties("nrm")
    record Settings(@DefaultValue List<First> firstAdmin) {
        Settings {
            var two = firstAdmin.isEmpty()
                    || firstAdmin.size() == 2
                            && differ(firstAdmin, First::user)
                            && differ(firstAdmin, First::personnelNumber);
            if (!two || !firstAdmin.stream().allMatch(First::complete)) {
                throw new IllegalStateException("nrm.first-admin needs two persons: two different users, each with an "
                        + "Argon2id password-hash and a personnel-number of their own");
            }
        }

        private static boolean differ(List<First> two, Function<First, String> what) {
            return !what.apply(two.get(0)).equals(what.apply(two.get(1)));
        }
    }

    /**
     * One of the two.
     *
     * @param passwordHash    Argon2id in its usual form, never the password itself
     * @param personnelNumber by which a further account of the same person is known as theirs
     */
    record First(
            @DefaultValue("") String user,
            @DefaultValue("") String passwordHash,
            @DefaultValue("") String personnelNumber) {

        First {
            personnelNumber = PersonnelNumber.of(personnelNumber);
        }

        boolean complete() {
            return passwordHash.startsWith("$argon2id$") && !personnelNumber.isEmpty();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        if (users.any()) {
            return;
        }
        if (settings.firstAdmin().isEmpty()) {
            LOG.warn("this database has no users: set nrm.first-admin, see docs/operations.md");
        }
        settings.firstAdmin()
                .forEach(first -> users.createHashed(
                        new UserId(first.user()),
                        first.passwordHash(),
                        first.personnelNumber(),
                        COORDINATION,
                        Set.of(Role.SYS_ADMIN)));
    }
}
