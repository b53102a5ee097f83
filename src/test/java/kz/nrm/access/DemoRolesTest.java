package kz.nrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import kz.nrm.agency.Agencies;
import kz.nrm.journeys.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two administrators could not grant nobody has in training either. */
class DemoRolesTest extends Journey {

    @Autowired
    private AppUserRepository users;

    @Autowired
    private Agencies agencies;

    @Test
    void demo_users_hold_nothing_that_the_rules_forbid() {
        var demo = users.findAll().stream()
                .filter(user -> user.displayName().endsWith("(demo)"))
                .toList();

        assertThat(demo).hasSizeGreaterThan(20).allSatisfy(user -> {
            var agency = agencies.find(user.agency()).orElseThrow();
            assertThatCode(() -> GrantRules.check(agency.kind(), user.roles())).doesNotThrowAnyException();
        });
    }
}
