package kz.nrm.casefile.person;

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
import java.util.UUID;
import org.springframework.stereotype.Component;

/** AES-256-GCM with the place as associated data: a ciphertext copied to another table, column or row does not open. */
@Component
class Seal {

    private static final int KEY_BYTES = 32;

    private final Aead aead;

    @AccessesPartialKey
    Seal(VaultSettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes(settings.key()), InsecureSecretKeyAccess.get()))
                .build();
        this.aead = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    byte[] seal(String text, String place, UUID row) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), associated(place, row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot encrypt " + place, impossible);
        }
    }

    /** @throws IllegalStateException when the bytes were not sealed for this place and row */
    String open(byte[] sealed, String place, UUID row) {
        try {
            return new String(aead.decrypt(sealed, associated(place, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrongPlace) {
            throw new IllegalStateException("cannot decrypt " + place, wrongPlace);
        }
    }

    private static byte[] associated(String place, UUID row) {
        return (place + "|" + row).getBytes(StandardCharsets.UTF_8);
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
                "nrm.vault.key must be 32 bytes in base 64: set NRM_VAULT_KEY (openssl rand -base64 32)");
    }
}
