package kz.nrm.signin;

import java.util.Map;
import java.util.Optional;
import kz.nrm.access.SignedIn;
import kz.nrm.access.Users;
import kz.nrm.http.InputBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;

/** Sign-in: a form for the pages, HTTP Basic without a session for the API. Everything not listed needs a signed-in user. */
@Configuration
class SecurityConfiguration {

    private static final String SECOND_FACTOR = "/second-factor";
    private static final int LONGEST_NAME = 60;

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AuthenticationManager manager, SignInSettings settings, ApiTokens tokens)
            throws Exception {
        knowing(manager, http);
        http.securityMatcher("/api/**", "/v3/api-docs/**")
                .headers(HeadersConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(Refusals.atInterface()))
                .oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(Refusals.atInterface())
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> bearer(tokens, token))))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.POST, "/api/tokens", "/api/tokens/refresh")
                                .permitAll()
                                .anyRequest()
                                .authenticated());
        if (settings.basic()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(Refusals.atInterface()));
        }
        return http.build();
    }

    /** Left alone, Spring Security makes a way of its own to look at passwords, which slows nobody and writes nothing down. */
    private static void knowing(AuthenticationManager manager, HttpSecurity http) {
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(manager);
    }

    /** A token that was taken back is as good as none. */
    private static AbstractAuthenticationToken bearer(ApiTokens tokens, Jwt token) {
        return tokens.authenticated(token)
                .map(AbstractAuthenticationToken.class::cast)
                .orElseThrow(() -> new InvalidBearerTokenException("token taken back"));
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            AuthenticationManager manager,
            SessionContexts sessions,
            AskedPage asked,
            SecondFactors seconds,
            OtherWaysIn others,
            LateForms late,
            SignInSettings settings)
            throws Exception {
        knowing(manager, http);
        var tokens = formTokens(settings);
        http.headers(HeadersConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(asked))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/signed-in",
                                "/not-linked",
                                "/css/**",
                                "/js/**",
                                "/img/**",
                                "/webjars/**",
                                "/actuator/health/**",
                                "/error",
                                // its secret address is the key; without a right one it says that there is nothing
                                "/calendar/*.ics",
                                "/exit",
                                "/goodbye")
                        .permitAll()
                        .requestMatchers(SECOND_FACTOR, SECOND_FACTOR + "/*")
                        .authenticated()
                        .anyRequest()
                        .access((authentication, request) ->
                                new AuthorizationDecision(isEnough(seconds, authentication.get()))))
                .formLogin(form -> form.loginPage("/sign-in")
                        .failureHandler(Refusals.onPage("/sign-in?error"))
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?out")
                        .permitAll())
                // leaving at once must work from a page whose form token has expired, and signing in too
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/exit"))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(toSignIn(late)).accessDeniedHandler(askingForMore(late)));
        others.add(http, tokens);
        return http.build();
    }

    /** The form token is a cookie that no script reads and no other site sends, so that an unknown visitor leaves no row behind. */
    private static CookieCsrfTokenRepository formTokens(SignInSettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.cookie("nrm-form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(settings.tls()).sameSite("Strict"));
        return tokens;
    }

    /** Whether everything was shown that this user has to show. */
    private static boolean isEnough(SecondFactors seconds, @Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn user
                && (Factors.of(authentication).strong()
                        || !seconds.wanted(user.actor().id()));
    }

    /** Whoever sends a form after the session has ended finds its text again once they have signed in. */
    private static AuthenticationEntryPoint toSignIn(LateForms late) {
        var signIn = Refusals.atPage("/sign-in");
        return (request, response, refused) -> {
            if (late.kept(request, response).isPresent()) {
                response.sendRedirect("/sign-in?kept");
            } else {
                signIn.commence(request, response, refused);
            }
        };
    }

    /** Whoever has shown the password alone is asked for more. A sign-in page that was open for too long begins anew; everything else is refused as usual. */
    private static AccessDeniedHandler askingForMore(LateForms late) {
        var refused = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            var form = denied instanceof CsrfException ? late.kept(request, response) : Optional.<String>empty();
            if (form.isPresent()) {
                response.sendRedirect(form.get());
            } else if (denied instanceof CsrfException
                    && request.getServletPath().startsWith("/sign-in")) {
                response.sendRedirect("/sign-in?expired");
            } else if (!(denied instanceof CsrfException)) {
                response.sendRedirect(SECOND_FACTOR);
            } else {
                refused.handle(request, response, denied);
            }
        };
    }

    /** A name that no user can have is unknown like any other. */
    @Bean
    UserDetailsService userDetails(Users users) {
        return name -> Optional.of(name)
                .filter(text -> text.length() <= LONGEST_NAME && InputBinder.isClean(text))
                .flatMap(users::signIn)
                .orElseThrow(() -> new UsernameNotFoundException("unknown user"));
    }

    /** What comes of a sign-in is published, so that the trail can tell. */
    @Bean
    AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(Map.of(
                TooManyAttempts.class,
                AuthenticationFailureLockedEvent.class,
                NotLinked.class,
                AuthenticationFailureBadCredentialsEvent.class));
        return publisher;
    }

    /** One way to look at a password, a passkey or an identity for all doors. */
    @Bean
    AuthenticationManager authenticationManager(
            PasswordSignIn passwords,
            PasskeySignIn passkeys,
            ProviderSignIn identities,
            AuthenticationEventPublisher publisher) {
        var manager = new ProviderManager(passwords, passkeys, identities);
        manager.setAuthenticationEventPublisher(publisher);
        return manager;
    }

    /** Argon2id with the minimum that OWASP's password storage guide asks for: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }
}
