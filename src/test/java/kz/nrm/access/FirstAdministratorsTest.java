package kz.nrm.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import kz.nrm.access.FirstAdministrators.First;
import kz.nrm.access.FirstAdministrators.Settings;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;

class FirstAdministratorsTest {

    private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";

    private final Users users = mock(Users.class);
    private final Settings two = new Settings(List.of(new First("one", HASH), new First("two", HASH)));

    @Test
    void anEmptyDatabaseGetsTwo() {
        new FirstAdministrators(users, two).open();

        for (var name : List.of("one", "two")) {
            verify(users).createHashed(new UserId(name), HASH, new AgencyId("COORD"), Set.of(Role.SYS_ADMIN));
        }
    }

    @Test
    void whereThereAreUsersNobodyIsAdded() {
        when(users.any()).thenReturn(true);

        new FirstAdministrators(users, two).open();

        verify(users, never()).createHashed(any(), any(), any(), any());
    }

    @Test
    void oneAloneOrTheSameTwiceOrAPlainPasswordStopsTheStart() {
        var one = new First("one", HASH);

        assertThatThrownBy(() -> new Settings(List.of(one))).hasMessageContaining("nrm.first-admin");
        assertThatThrownBy(() -> new Settings(List.of(one, one))).hasMessageContaining("nrm.first-admin");
        assertThatThrownBy(() -> new Settings(List.of(one, new First("two", "secret"))))
                .hasMessageContaining("nrm.first-admin");
    }
}
