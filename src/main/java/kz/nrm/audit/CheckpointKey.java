package kz.nrm.audit;

import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;

/** Signs checkpoints. Whoever keeps them needs the public key only. */
@Component
class CheckpointKey {

    private final Ed25519PrivateKeyParameters key;

    CheckpointKey(AuditSettings settings) {
        this.key = new Ed25519PrivateKeyParameters(settings.signingSeed());
    }

    byte[] sign(byte[] statement) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(statement, 0, statement.length);
        return signer.generateSignature();
    }

    /** The 32 bytes of the public key in base 64. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(key.generatePublicKey().getEncoded());
    }
}
