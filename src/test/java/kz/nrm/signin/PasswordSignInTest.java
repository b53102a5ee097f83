package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import kz.nrm.access.Actor;
import kz.nrm.access.SignedIn;
import kz.nrm.agency.AgencyKind;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An unknown user costs what a wrong password costs, and the answer is the same. */
class PasswordSignInTest {

    private final PasswordEncoder encoder = mock(PasswordEncoder.class);
    private final Attempts attempts = mock(Attempts.class);
    private PasswordSignIn signIn;

    @BeforeEach
    void oneUser() {
        when(encoder.encode(any())).thenReturn("dummy");
        when(encoder.matches("right", "hash")).thenReturn(true);
        signIn = new PasswordSignIn(
                name -> Optional.of(name)
                        .filter("known"::equals)
                        .map(known -> new SignedIn(
                                new Actor(
                                        new UserId(known),
                                        "Known",
                                        new AgencyId("COORD"),
                                        AgencyKind.COORD,
                                        Optional.empty(),
                                        Set.of()),
                                "hash"))
                        .orElseThrow(() -> new UsernameNotFoundException("unknown user")),
                encoder,
                attempts);
    }

    @Test
    void onePasswordIsHashedWhoeverIsNamed() {
        assertThatThrownBy(() -> attempt("known", "wrong")).isExactlyInstanceOf(BadCredentialsException.class);
        verify(encoder, times(1)).matches("wrong", "hash");
        assertThatThrownBy(() -> attempt("unknown", "wrong")).isExactlyInstanceOf(BadCredentialsException.class);
        verify(encoder, times(1)).matches("wrong", "dummy");
        verify(attempts, never()).succeeded(any(), any());
    }

    @Test
    void whoHasToWaitIsNotLookedAt() {
        doThrow(new TooManyAttempts(Duration.ofSeconds(3))).when(attempts).begin(any(), any());

        assertThatThrownBy(() -> attempt("known", "right")).isInstanceOf(TooManyAttempts.class);

        verify(encoder, never()).matches(any(), any());
    }

    @Test
    void theRightPasswordGivesTheAttemptBack() {
        attempt("known", "right");

        verify(attempts).succeeded("", "known");
    }

    private void attempt(String user, String password) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password));
    }
}
