package kz.nrm.referral;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Recognises equal texts without keeping them: HMAC-SHA-256 under a key that lies outside the database. */
@Component
class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEPT_BYTES = 16;

    private final SecretKeySpec key;
    private final JsonMapper json;

    Fingerprints(FingerprintSettings settings, JsonMapper json) {
        var index = new SecretKeySpec(settings.indexKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.key = new SecretKeySpec(hmac(index, "nrm referral fingerprints"), ALGORITHM);
        this.json = json;
    }

    /** 32 hexadecimal digits. */
    String of(String text) {
        return HexFormat.of().formatHex(Arrays.copyOf(hmac(key, text), KEPT_BYTES));
    }

    /** The same of a document, by its JSON. */
    String ofDocument(Object document) {
        return of(json.writeValueAsString(document));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
