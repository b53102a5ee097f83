package kz.nrm.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;

/** The outside provider of the settings. It is asked for its addresses when the first user goes there, so that we start without it. */
@Component
public class IdentityProvider implements ClientRegistrationRepository {

    /** Last part of the addresses that send to the provider and come back from it. */
    static final String ID = "provider";

    static final String CALLBACK = "/sign-in/" + ID;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final Supplier<ClientRegistration> registration = SingletonSupplier.of(this::discovered);

    IdentityProvider(OidcSettings settings, SignInSettings signIn) {
        settings.check(signIn.tls());
        this.settings = settings;
    }

    boolean on() {
        return settings.on();
    }

    /** What stands on its button; empty where there is no provider. */
    public Optional<String> name() {
        return on() ? Optional.of(settings.name()) : Optional.empty();
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        if (!on() || !id.equals(ID)) {
            throw new IllegalArgumentException("no such provider");
        }
        return registration.get();
    }

    /** Exchanges a code for a token, and does not wait for long. */
    static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var calls = new JdkClientHttpRequestFactory();
        calls.setReadTimeout(PATIENCE);
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(calls)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private ClientRegistration discovered() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + CALLBACK)
                .scope("openid")
                .build();
    }
}
