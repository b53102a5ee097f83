package kz.nrm.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in behaves.
 *
 * @param tls              pages are served over TLS: cookies are Secure and bound to this host; off for training on plain HTTP alone
 * @param basic            whether the JSON interface takes name and password with every request
 * @param idle             after this time without a request a session ends
 * @param idleWithLocation the same for users who may read where persons live
 * @param longest          after this time a session ends whatever happens
 * @param secondFactor     whether a second factor is asked for
 * @param key              32 bytes in base 64, from which the keys for tokens and shared secrets are derived
 */
@ConfigurationProperties("nrm.sign-in")
record SignInSettings(
        @DefaultValue("true") boolean tls,
        @DefaultValue("false") boolean basic,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("5m") Duration idleWithLocation,
        @DefaultValue("8h") Duration longest,
        @DefaultValue("required") SecondFactorRule secondFactor,
        @DefaultValue("") String key) {

    /** Whether a second factor is asked for. */
    enum SecondFactorRule {
        /** Nobody gets in without. */
        REQUIRED,
        /** Who has enrolled one is asked for it. */
        OPTIONAL,
        OFF
    }

    /** A cookie that no other host and no plain connection can set, where that is possible. */
    String cookie(String name) {
        return tls ? "__Host-" + name : name;
    }
}
