package kz.nrm.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoUserCheckTest {

    private final Users users = mock(Users.class);
    private final MockEnvironment environment = new MockEnvironment();
    private final DemoUserCheck check = new DemoUserCheck(users, environment);

    @Test
    void demo_users_stop_the_start_and_the_message_says_what_to_set() {
        when(users.anyDemo()).thenReturn(true);
        assertThatThrownBy(check::check)
                .hasMessageContaining("demo users")
                .hasMessageContaining("spring.datasource.url")
                .hasMessageContaining("--spring.profiles.active=training");
    }

    @Test
    void in_training_they_belong() {
        when(users.anyDemo()).thenReturn(true);
        environment.setActiveProfiles("training");
        assertThatCode(check::check).doesNotThrowAnyException();
    }

    @Test
    void without_them_service_starts() {
        assertThatCode(check::check).doesNotThrowAnyException();
    }
}
