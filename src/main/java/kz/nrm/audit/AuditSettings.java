package kz.nrm.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The keys of the trail, kept outside the database, and who outside keeps its checkpoints.
 *
 * @param key        32 random bytes in base 64 that chain the rows
 * @param signingKey 32 random bytes in base 64 that sign the checkpoints
 * @param node       name of this node in every row it writes
 */
@Validated
@ConfigurationProperties("nrm.audit")
record AuditSettings(
        @NotBlank(message = "set NRM_AUDIT_KEY to 32 random bytes in base 64 (openssl rand -base64 32)")
        String key,

        @NotBlank(message = "set NRM_AUDIT_SIGNING_KEY to 32 random bytes in base 64 (openssl rand -base64 32)")
        String signingKey,

        @DefaultValue("node") @NotBlank @Size(max = 60) String node,
        @DefaultValue Checkpoints checkpoints,
        @DefaultValue Witness witness) {

    /** @param every time between two checkpoints */
    record Checkpoints(@DefaultValue("60s") Duration every) {}

    /**
     * Who gets every checkpoint; both, one or none.
     *
     * @param file       gets a line for each, on a disk of somebody else; empty for none
     * @param url        gets each as the body of a POST; empty for none
     * @param alarmAfter how long a witness may be out of reach before it is an alarm
     */
    record Witness(
            @DefaultValue("") String file,
            @DefaultValue("") String url,
            @DefaultValue("10m") Duration alarmAfter) {}

    private static final int KEY_BYTES = 32;

    byte[] chainKey() {
        return bytes(key, "nrm.audit.key", "NRM_AUDIT_KEY");
    }

    byte[] signingSeed() {
        return bytes(signingKey, "nrm.audit.signing-key", "NRM_AUDIT_SIGNING_KEY");
    }

    private static byte[] bytes(String text, String setting, String variable) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // the message below says what is wanted
        }
        throw new IllegalStateException(
                setting + " must be 32 bytes in base 64: set " + variable + " (openssl rand -base64 32)");
    }

    @Override
    public String toString() {
        return "AuditSettings[" + node + "]";
    }
}
