package kz.nrm.signin;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For whom passkeys are made. A browser gives one only to a page of an origin named here, whose host is the relying party or lies below it.
 * Both empty: there are no passkeys. Whoever changes the relying party makes all passkeys worthless.
 *
 * @param relyingParty a host name, without scheme and port
 * @param origins      the addresses of the pages, such as {@code https://nrm.example.kz}
 */
@ConfigurationProperties("nrm.passkeys")
record PasskeySettings(
        @DefaultValue("") String relyingParty, @DefaultValue Set<String> origins) {

    private static final String HOST = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*";
    private static final String LOCAL = "localhost";

    boolean on() {
        return !relyingParty.isEmpty();
    }

    /** @throws IllegalStateException naming the key and the rule, when a browser would refuse what is set here */
    void check(boolean tls) {
        if (!on() && origins.isEmpty()) {
            return;
        }
        require(
                relyingParty.matches(HOST) && (relyingParty.contains(".") || relyingParty.equals(LOCAL)),
                "relying-party must be a host name in small letters, such as nrm.example.kz");
        require(!relyingParty.matches("[0-9.]+"), "relying-party must be a name: browsers take no address in numbers");
        require(!tls || !relyingParty.equals(LOCAL), "relying-party is localhost, where nobody else can sign in");
        require(!origins.isEmpty(), "origins must name the address of the pages, such as https://nrm.example.kz");
        origins.forEach(origin -> check(origin, tls));
    }

    private void check(String origin, boolean tls) {
        require(
                origin.matches("https?://" + HOST + "(:[0-9]{1,5})?"),
                "origins: " + origin + " must be scheme, host and port alone, without a slash at its end");
        var address = URI.create(origin);
        var host = address.getHost();
        require(
                host.equals(relyingParty) || host.endsWith("." + relyingParty),
                "origins: " + origin + " does not lie below the relying party " + relyingParty);
        require(
                address.getScheme().equals("https") || !tls && host.equals(LOCAL),
                "origins: " + origin + " must begin with https://");
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalStateException("nrm.passkeys." + rule);
        }
    }
}
