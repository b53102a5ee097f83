package kz.nrm.signin;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Derives from the one key of sign-in a key for each purpose, and seals what is kept under seal. */
@Component
class SignInKeys {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKey tokens;
    private final SecretKey marks;
    private final Aead aead;

    SignInKeys(SignInSettings settings) throws GeneralSecurityException {
        var master = bytes(settings.key());
        this.tokens = new SecretKeySpec(derived(master, "nrm api token 1"), HMAC);
        this.marks = new SecretKeySpec(derived(master, "nrm mark 1"), HMAC);
        this.aead = aead(derived(master, "nrm second factor 1"));
    }

    SecretKey tokens() {
        return tokens;
    }

    /** What nobody else can make of this text: 32 bytes. */
    byte[] mark(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(marks);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot mark", impossible);
        }
    }

    /** Sealed for this owner alone. */
    String seal(byte[] secret, String owner) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(secret, owner.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot seal", impossible);
        }
    }

    /** @throws IllegalStateException when it was not sealed for this owner */
    byte[] open(String sealed, String owner) {
        try {
            return aead.decrypt(Base64.getDecoder().decode(sealed), owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("cannot open a sealed secret", foreign);
        }
    }

    private static byte[] derived(byte[] master, String purpose) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(master, HMAC));
        return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    @AccessesPartialKey
    private static Aead aead(byte[] bytes) throws GeneralSecurityException {
        AeadConfig.register();
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String key) {
        try {
            var bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // the message below says what is wanted
        }
        throw new IllegalStateException(
                "nrm.sign-in.key must be 32 bytes in base 64: set NRM_SIGN_IN_KEY (openssl rand -base64 32)");
    }
}
