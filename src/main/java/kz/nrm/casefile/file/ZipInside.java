package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Finds an archive that hides in another file: its directory is found from the end, so anything may stand before it. */
final class ZipInside {

    private static final byte[] END_OF_DIRECTORY = "PK\5\6".getBytes(ISO_8859_1);
    private static final byte[] ENTRY_OF_DIRECTORY = "PK\1\2".getBytes(ISO_8859_1);
    private static final int END_LENGTH = 22;
    private static final int SIZE = 12;

    private ZipInside() {}

    static boolean isIn(byte[] bytes) {
        var at = Bytes.indexOf(bytes, END_OF_DIRECTORY, 0);
        while (at >= 0) {
            if (at + END_LENGTH <= bytes.length && hasDirectory(bytes, at)) {
                return true;
            }
            at = Bytes.indexOf(bytes, END_OF_DIRECTORY, at + 1);
        }
        return false;
    }

    /** Four bytes alone may be chance; a directory of the stated size before them is not. */
    private static boolean hasDirectory(byte[] bytes, int end) {
        var start = end - Bytes.littleEndian(bytes, end + SIZE);
        return start >= 0 && start < end && Bytes.startsWith(bytes, ENTRY_OF_DIRECTORY, (int) start);
    }
}
