package kz.nrm.signin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An outside provider where users may sign in instead of showing their password; empty: there is none.
 *
 * @param issuer       its address; under it lies {@code /.well-known/openid-configuration}
 * @param clientId     how it knows us
 * @param clientSecret by what it knows us
 * @param name         how its button is called
 */
@ConfigurationProperties("nrm.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name) {

    boolean on() {
        return !issuer.isEmpty();
    }

    /** @throws IllegalStateException naming the key and the rule */
    void check(boolean tls) {
        if (!on()) {
            require(clientId.isEmpty() && clientSecret.isEmpty(), "issuer is missing: without it there is no provider");
            return;
        }
        require(
                issuer.matches(tls ? "https://[^?#\\s]+" : "https?://[^?#\\s]+")
                        && URI.create(issuer).getHost() != null,
                "issuer must be an address that begins with https://, without query");
        require(!clientId.isBlank(), "client-id is missing");
        require(!clientSecret.isBlank(), "client-secret is missing");
        require(!name.isBlank(), "name is missing: it stands on the button of the sign-in page");
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalStateException("nrm.oidc." + rule);
        }
    }
}
