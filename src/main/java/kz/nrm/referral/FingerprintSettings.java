package kz.nrm.referral;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The vault's key; fingerprints are made with a key derived from it. */
@Validated
@ConfigurationProperties("nrm.vault")
record FingerprintSettings(@NotBlank String key) {

    @Override
    public String toString() {
        return "FingerprintSettings[***]";
    }
}
