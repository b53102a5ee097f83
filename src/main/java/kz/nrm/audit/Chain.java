package kz.nrm.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts lines behind one another. The code of a row is the HMAC-SHA-256 of a binary form of all its columns and of the code before it,
 * each field with its length in front: no two rows have the same form, and nobody without the key makes a code.
 */
@Component
class Chain {

    private static final String ALGORITHM = "HmacSHA256";
    /** Rows that say no purpose have the form they had before there was one. */
    private static final String FORM = "nrm-audit-1";

    private static final String FORM_WITH_PURPOSE = "nrm-audit-2";
    private static final int NOTHING = -1;

    private final SecretKeySpec key;

    Chain(AuditSettings settings) {
        this.key = new SecretKeySpec(settings.chainKey(), ALGORITHM);
    }

    ChainedEntry next(Head before, Entry entry, Instant writtenAt) {
        var seq = before.seq() + 1;
        var time = writtenAt.truncatedTo(ChronoUnit.MICROS);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var code = mac.doFinal(form(entry, seq, before.mac(), time));
            return new ChainedEntry(entry, seq, before.mac(), code, time);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("cannot chain the trail", impossible);
        }
    }

    private static byte[] form(Entry entry, long seq, byte[] previous, Instant writtenAt) throws IOException {
        var bytes = new ByteArrayOutputStream(512);
        var form = new DataOutputStream(bytes);
        text(form, entry.origin().purpose() == null ? FORM : FORM_WITH_PURPOSE);
        text(form, entry.stream());
        form.writeLong(seq);
        form.writeInt(previous.length);
        form.write(previous);
        text(form, entry.reference());
        text(form, entry.what());
        text(form, entry.result().name());
        origin(form, entry.origin());
        text(form, entry.compartments());
        text(form, entry.cases() == null ? null : entry.cases().toString());
        form.writeLong(micros(entry.at()));
        form.writeLong(micros(writtenAt));
        return bytes.toByteArray();
    }

    private static void origin(DataOutputStream form, Origin origin) throws IOException {
        text(form, origin.user());
        text(form, origin.roles());
        text(form, origin.agency());
        text(form, origin.session());
        text(form, origin.node());
        text(form, origin.door());
        text(form, origin.why());
        if (origin.purpose() != null) {
            text(form, origin.purpose());
        }
        text(form, origin.request());
    }

    private static void text(DataOutputStream form, @Nullable String text) throws IOException {
        if (text == null) {
            form.writeInt(NOTHING);
        } else {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            form.writeInt(bytes.length);
            form.write(bytes);
        }
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
