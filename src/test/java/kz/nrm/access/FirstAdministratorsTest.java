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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstAdministratorsTest {

    private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";

    private final Users users = mock(Users.class);
    private final Settings two = new Settings(List.of(new First("one", HASH, "p-1"), new First("two", HASH, "P-2")));

    @Test
    void anEmptyDatabaseGetsTwo() {
        new FirstAdministrators(users, two).open();

        verify(users).createHashed(new UserId("one"), HASH, "P-1", new AgencyId("COORD"), Set.of(Role.SYS_ADMIN));
        verify(users).createHashed(new UserId("two"), HASH, "P-2", new AgencyId("COORD"), Set.of(Role.SYS_ADMIN));
    }

    @Test
    void whereThereAreUsersNobodyIsAdded() {
        when(users.any()).thenReturn(true);

        new FirstAdministrators(users, two).open();

        verify(users, never()).createHashed(any(), any(), any(), any(), any());
    }

    @Test
    void oneAloneOrTheSameTwiceOrAPlainPasswordStopsTheStart() {
        var one = new First("one", HASH, "P-1");

        assertThatThrownBy(() -> new Settings(List.of(one))).hasMessageContaining("nrm.first-admin");
        assertThatThrownBy(() -> new Settings(List.of(one, one))).hasMessageContaining("nrm.first-admin");
        assertThatThrownBy(() -> new Settings(List.of(one, new First("two", "secret", "P-2"))))
                .hasMessageContaining("nrm.first-admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1", "p-1 ", "Р-1", ""})
    void twoAccountsOfOnePersonOrWithoutANumberStopTheStart(String number) {
        var two = List.of(new First("one", HASH, "P-1"), new First("two", HASH, number));

        assertThatThrownBy(() -> new Settings(two)).hasMessageContaining("personnel-number");
    }
}
