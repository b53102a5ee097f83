package kz.nrm.casefile.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.person.SealedFile.Key;
import kz.nrm.casefile.person.SealedFile.Part;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Puts files of a case under seal, their names too, and reveals them. Callers decide who may read. */
@Component
public class FileVault {

    private final SealedFileRepository files;
    private final DataKeys keys;

    FileVault(SealedFileRepository files, DataKeys keys) {
        this.files = files;
        this.keys = keys;
    }

    /** Until the transaction ends nobody else adds a file to this case or erases it. */
    public void claim(CaseReference reference) {
        keys.claim(reference.value());
    }

    public void put(CaseReference reference, Compartment compartment, UUID file, String name, byte[] content) {
        var seal = keys.writing(reference.value(), compartment);
        put(reference, seal, new Key(file, Part.NAME), name.getBytes(UTF_8));
        put(reference, seal, new Key(file, Part.CONTENT), content);
    }

    private void put(CaseReference reference, Seal seal, Key key, byte[] open) {
        files.save(new SealedFile(key, reference.value(), seal.seal(open, key.place())));
    }

    /** Empty when it was removed, the keys of the case were destroyed, or this node cannot open the compartment. */
    public Optional<String> name(CaseReference reference, Compartment compartment, UUID file) {
        return open(reference, compartment, new Key(file, Part.NAME)).map(bytes -> new String(bytes, UTF_8));
    }

    /** Empty as for the name. */
    public Optional<byte[]> content(CaseReference reference, Compartment compartment, UUID file) {
        return open(reference, compartment, new Key(file, Part.CONTENT));
    }

    private Optional<byte[]> open(CaseReference reference, Compartment compartment, Key key) {
        return keys.reading(reference.value(), compartment)
                .flatMap(seal -> files.findById(key).map(kept -> seal.open(kept.sealed(), key.place())));
    }

    public void remove(UUID file) {
        files.deleteFile(file);
    }
}
