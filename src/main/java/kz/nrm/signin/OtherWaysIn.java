package kz.nrm.signin;

import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Ways to sign in beside name and password: a passkey alone, and the outside provider. */
@Component
class OtherWaysIn {

    private static final String SEND_TO_PROVIDER = "/sign-in/to";

    private final AuthenticationManager manager;
    private final SessionContexts sessions;
    private final AskedPage asked;
    private final IdentityProvider provider;
    private final AskedProvider askedProvider;
    private final ApplicationEventPublisher events;

    OtherWaysIn(
            AuthenticationManager manager,
            SessionContexts sessions,
            AskedPage asked,
            IdentityProvider provider,
            AskedProvider askedProvider,
            ApplicationEventPublisher events) {
        this.manager = manager;
        this.sessions = sessions;
        this.asked = asked;
        this.provider = provider;
        this.askedProvider = askedProvider;
        this.events = events;
    }

    /** @param tokens form tokens, of which whoever has signed in gets another */
    void add(HttpSecurity http, CsrfTokenRepository tokens) {
        http.addFilterBefore(wired(passkey(), tokens), UsernamePasswordAuthenticationFilter.class);
        if (provider.on()) {
            http.addFilterBefore(toProvider(), UsernamePasswordAuthenticationFilter.class)
                    .addFilterBefore(wired(fromProvider(), tokens), UsernamePasswordAuthenticationFilter.class);
        }
    }

    private AbstractAuthenticationProcessingFilter passkey() {
        var filter = new AbstractAuthenticationProcessingFilter(
                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/sign-in/passkey"), manager) {};
        filter.setAuthenticationConverter(request -> {
            var shown = new PasskeyShown(Objects.requireNonNullElse(request.getParameter("credential"), ""));
            shown.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
            return shown;
        });
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(asked);
        filter.setAuthenticationSuccessHandler(onward);
        filter.setAuthenticationFailureHandler(Refusals.onPage("/sign-in?passkey"));
        return filter;
    }

    private OAuth2AuthorizationRequestRedirectFilter toProvider() {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, SEND_TO_PROVIDER);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var filter = new OAuth2AuthorizationRequestRedirectFilter(requests);
        filter.setAuthorizationRequestRepository(askedProvider);
        filter.setRequestCache(asked);
        filter.setAuthenticationFailureHandler(Refusals.onPage("/sign-in?provider"));
        return filter;
    }

    /** A browser that comes from another site sends no cookie of a session: the page in between is of ours. */
    private AbstractAuthenticationProcessingFilter fromProvider() {
        var filter = new ProviderFilter(manager, provider, askedProvider);
        filter.setAuthenticationSuccessHandler(new SimpleUrlAuthenticationSuccessHandler("/signed-in"));
        filter.setAuthenticationFailureHandler((request, response, refused) -> {
            if (refused instanceof NotLinked stranger) {
                request.setAttribute("number", stranger.number());
                request.getRequestDispatcher("/not-linked").forward(request, response);
            } else {
                Refusals.onPage("/sign-in?provider").onAuthenticationFailure(request, response, refused);
            }
        });
        return filter;
    }

    /** As the form does: a new session and a new form token; who comes in is written down. */
    private AbstractAuthenticationProcessingFilter wired(
            AbstractAuthenticationProcessingFilter filter, CsrfTokenRepository tokens) {
        var fresh = new SessionFixationProtectionStrategy();
        fresh.setMigrateSessionAttributes(false);
        filter.setSessionAuthenticationStrategy(
                new CompositeSessionAuthenticationStrategy(List.of(fresh, new CsrfAuthenticationStrategy(tokens))));
        filter.setSecurityContextRepository(sessions);
        filter.setApplicationEventPublisher(events);
        return filter;
    }
}
