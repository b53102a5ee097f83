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

/** AES-256-GCM under one key, with the place as associated data: a ciphertext copied to another table, column or row does not open. */
final class Seal {

    static final int KEY_BYTES = 32;

    private static final AesGcmParameters PARAMETERS = parameters();

    private final Aead aead;

    Seal(Aead aead) {
        this.aead = aead;
    }

    @AccessesPartialKey
    static Seal of(byte[] key) {
        try {
            var imported = AesGcmKey.builder()
                    .setParameters(PARAMETERS)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build();
            return new Seal(KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(imported).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("not a key of " + KEY_BYTES + " bytes", impossible);
        }
    }

    /** @param place table, column and row */
    byte[] seal(byte[] open, String place) {
        try {
            return aead.encrypt(open, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot encrypt for " + place, impossible);
        }
    }

    /** @throws IllegalStateException when the bytes were not sealed for this place with this key */
    byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrongPlaceOrKey) {
            throw new IllegalStateException("cannot decrypt " + place, wrongPlaceOrKey);
        }
    }

    private static AesGcmParameters parameters() {
        try {
            AeadConfig.register();
            return AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
