package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Knows one pattern: the harmless string by which everybody tests scanners (EICAR). For training and for nodes whose files are scanned elsewhere. */
final class EmbeddedScanner implements VirusScanner {

    /** In two parts, so that no scanner takes this application for a virus. */
    private static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(US_ASCII);

    @Override
    public boolean harmless(byte[] file) {
        return Bytes.indexOf(file, EICAR, 0) < 0;
    }
}
