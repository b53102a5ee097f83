package kz.nrm.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kz.nrm.access.SignedIn;
import kz.nrm.http.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in for programs: name, password and code are shown once, then short-lived tokens. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private final AuthenticationManager passwords;
    private final StepUp stepUp;
    private final ApiTokens tokens;
    private final JwtDecoder decoder;
    private final Problems problems;

    TokenController(
            AuthenticationManager passwords, StepUp stepUp, ApiTokens tokens, JwtDecoder decoder, Problems problems) {
        this.passwords = passwords;
        this.stepUp = stepUp;
        this.tokens = tokens;
        this.decoder = decoder;
        this.problems = problems;
    }

    /** Signs in. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.Pair signIn(@RequestBody @Valid Credentials shown, HttpServletRequest request) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(shown.user(), shown.password());
        asked.setDetails(new WebAuthenticationDetails(request));
        var authenticated = passwords.authenticate(asked);
        if (!(authenticated.getPrincipal() instanceof SignedIn user)) {
            throw new BadCredentialsException("unknown user");
        }
        var factors = Factors.of(authenticated);
        return tokens.issue(user, stepUp.strengthened(user, factors, shown.code(), request.getRemoteAddr()));
    }

    /** The next pair of tokens; a refresh token works once. */
    @PostMapping("/refresh")
    ApiTokens.Pair refresh(@RequestBody @Valid Refresh shown) {
        return tokens.refresh(shown.refreshToken())
                .orElseThrow(() -> new BadCredentialsException("refresh token unknown"));
    }

    /** Signs out: the token that is shown and its refresh token are worth nothing any more. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@RequestHeader("Authorization") String shown) {
        try {
            tokens.revoke(decoder.decode(shown.replaceFirst("(?i)^bearer ", "")));
        } catch (JwtException noToken) {
            throw new BadCredentialsException("no token", noToken);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AuthenticationException refused) {
        if (refused instanceof TooManyAttempts tooMany) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            String.valueOf(tooMany.untilNext().toSeconds()))
                    .body(problems.problem(HttpStatus.TOO_MANY_REQUESTS, "http-429"));
        }
        return ResponseEntity.of(problems.problem(HttpStatus.UNAUTHORIZED, "http-401"))
                .build();
    }

    /** @param code of the second factor, where one is asked for */
    record Credentials(
            @NotBlank @Size(max = 200) String user,
            @NotBlank @Size(max = 200) String password,
            @Nullable @Size(max = 10) String code) {}

    record Refresh(@NotBlank @Size(max = 200) String refreshToken) {}
}
