package kz.nrm.childprotection;

import java.util.Optional;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Finds the file of a child, or begins it. */
@Component
class ChildFiles {

    private final ChildFileRepository files;

    ChildFiles(ChildFileRepository files) {
        this.files = files;
    }

    ChildFile of(CaseReference reference) {
        return files.findById(reference.value()).orElseGet(() -> files.save(new ChildFile(reference)));
    }

    Optional<ChildFile> find(CaseReference reference) {
        return files.findById(reference.value());
    }
}
