package kz.nrm.casefile.person;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The key of the vault, kept outside the database.
 *
 * @param key 32 random bytes in base 64, for example from {@code openssl rand -base64 32}
 */
@Validated
@ConfigurationProperties("nrm.vault")
record VaultSettings(
        @NotBlank(message = "set NRM_VAULT_KEY to 32 random bytes in base 64 (openssl rand -base64 32)")
        String key) {

    @Override
    public String toString() {
        return "VaultSettings[***]";
    }
}
