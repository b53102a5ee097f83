package kz.nrm.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sign-in: a form for the pages, HTTP Basic without a session for the API. Everything not listed needs a signed-in user. */
@Configuration
class SecurityConfiguration {

    /** No script but our own files, no inline script, no framing. Bootstrap's style sheet needs images from data addresses. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        headers(http.securityMatcher("/api/**", "/v3/api-docs/**"))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, refused) -> response.sendError(HttpStatus.UNAUTHORIZED.value())))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        headers(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/css/**",
                                "/js/**",
                                "/webjars/**",
                                "/actuator/health/**",
                                "/error",
                                // its secret address is the key; without a right one it says that there is nothing
                                "/calendar/*.ics",
                                "/exit",
                                "/goodbye")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in").defaultSuccessUrl("/", false).permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?out")
                        .permitAll())
                // leaving at once must work from a page whose form token has expired, and signing in too
                .csrf(csrf -> csrf.ignoringRequestMatchers("/exit"))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(expiredSignIn()));
        return http.build();
    }

    /** A sign-in page that was open for too long begins anew; everything else is refused as usual. */
    private static AccessDeniedHandler expiredSignIn() {
        var refused = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (denied instanceof CsrfException && request.getServletPath().equals("/sign-in")) {
                response.sendRedirect("/sign-in?expired");
            } else {
                refused.handle(request, response, denied);
            }
        };
    }

    @Bean
    UserDetailsService userDetails(Users users) {
        return name -> users.signIn(name).orElseThrow(() -> new UsernameNotFoundException("unknown user"));
    }

    /** Argon2id with the minimum that OWASP's password storage guide asks for: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }
}
