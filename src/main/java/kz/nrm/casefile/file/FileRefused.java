package kz.nrm.casefile.file;

import java.util.List;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Violation;

/** Why a file is not accepted, at the field {@code file}. */
final class FileRefused {

    /** Not whole, or not what it says it is. */
    static final String BROKEN = "FileBroken";

    /** Holds another file, or is two kinds of file at once. */
    static final String TWO_FILES = "FileHoldsAnother";

    /** Would do something when it is opened. */
    static final String ACTS = "FileActs";

    /** Unpacks to much more than a document needs. */
    static final String DENSE = "FileTooDense";

    private FileRefused() {}

    static InvalidInput because(String rule, Object... arguments) {
        return new InvalidInput(List.of(Violation.of("file", rule, arguments)));
    }
}
