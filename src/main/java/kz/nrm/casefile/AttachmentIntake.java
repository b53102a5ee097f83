package kz.nrm.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.casefile.file.FileGate;
import kz.nrm.casefile.file.FileName;
import kz.nrm.http.Idempotency;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import org.springframework.stereotype.Component;

/** Takes files in: looked at and cleaned before any transaction begins, so that no slow scanner keeps a connection to the database. */
@Component
public class AttachmentIntake {

    private final Attachments attachments;
    private final FileGate gate;
    private final Idempotency idempotency;

    AttachmentIntake(Attachments attachments, FileGate gate, Idempotency idempotency) {
        this.attachments = attachments;
        this.gate = gate;
        this.idempotency = idempotency;
    }

    /**
     * Keeps a file, once for each key.
     *
     * @param name as it came
     * @throws InvalidInput with the rule the file breaks
     * @throws Refusal      when it may not be added
     */
    public UUID take(String key, CaseReference reference, AttachmentKind kind, String name, byte[] file, Actor by) {
        Idempotency.requireForm(key);
        attachments.requireMayAdd(reference, kind, by);
        var admitted = gate.admit(file);
        var asked = new Asked(reference.value(), kind, name, digest(file));
        return idempotency
                .once(
                        key,
                        by,
                        asked,
                        Kept.class,
                        () -> new Kept(
                                attachments.add(reference, kind, FileName.clean(name, admitted.type()), admitted, by)))
                .id();
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Asked(String reference, AttachmentKind kind, String name, String digest) {}

    record Kept(UUID id) {}
}
