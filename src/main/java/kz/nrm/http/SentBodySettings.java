package kz.nrm.http;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The key that recognises without reading; it lies outside the database and stays when the vault's keys change.
 *
 * @param indexKey 32 random bytes in base 64
 */
@Validated
@ConfigurationProperties("nrm.vault")
record SentBodySettings(
        @NotBlank(message = "set NRM_INDEX_KEY to 32 random bytes in base 64 (openssl rand -base64 32)")
        String indexKey) {

    @Override
    public String toString() {
        return "SentBodySettings[***]";
    }
}
