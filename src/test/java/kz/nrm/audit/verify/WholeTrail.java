package kz.nrm.audit.verify;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import kz.nrm.support.TestKeys;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the verifier about the trail of an application under test, which has the keys of the training profile. */
public final class WholeTrail {

    private WholeTrail() {}

    /** Everything that is wrong with it, in words. */
    public static List<String> brokenPlaces(JdbcTemplate database) {
        var signing = new Ed25519PrivateKeyParameters(bytes(TestKeys.SIGNING));
        return database.execute((ConnectionCallback<List<String>>) connection -> {
            try {
                return VerifyTrail.verify(
                                connection,
                                bytes(TestKeys.AUDIT),
                                signing.generatePublicKey().getEncoded(),
                                List.of())
                        .stream()
                        .map(Finding::toString)
                        .toList();
            } catch (GeneralSecurityException impossible) {
                throw new AssertionError(impossible);
            }
        });
    }

    private static byte[] bytes(String setting) {
        return Base64.getDecoder().decode(setting.substring(setting.indexOf('=') + 1));
    }
}
