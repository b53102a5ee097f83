package kz.nrm.casefile.person;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The keys of the vault, kept outside the database; each 32 random bytes in base 64, for example from {@code openssl rand -base64 32}.
 *
 * @param key                wraps the keys of every compartment but location
 * @param locationKey        wraps the keys of the location compartment; empty on a node that shall open no location
 * @param indexKey           recognises persons without reading who they are; stays when the others change
 * @param formerKeys         keys of before, which open what they wrapped until it is wrapped anew
 * @param formerLocationKeys the same for locations
 */
@Validated
@ConfigurationProperties("nrm.vault")
record VaultSettings(
        @NotBlank(message = "set NRM_VAULT_KEY to 32 random bytes in base 64 (openssl rand -base64 32)")
        String key,

        @Nullable String locationKey,

        @NotBlank(message = "set NRM_INDEX_KEY to 32 random bytes in base 64 (openssl rand -base64 32)")
        String indexKey,

        @DefaultValue List<String> formerKeys,
        @DefaultValue List<String> formerLocationKeys) {

    @Override
    public String toString() {
        return "VaultSettings[***]";
    }
}
