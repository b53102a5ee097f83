package kz.nrm.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Recognises a request that was sent before without keeping it: HMAC-SHA-256 under a key that lies outside the database, so that nobody
 * who reads the table can try out what a short request may have said.
 */
@Component
class SentBodies {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SentBodies(SentBodySettings settings) {
        var index = new SecretKeySpec(settings.indexKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.key = new SecretKeySpec(hmac(index, "nrm request fingerprints 1"), ALGORITHM);
    }

    /** 64 hexadecimal digits. */
    String of(String request) {
        return HexFormat.of().formatHex(hmac(key, request));
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
