package kz.nrm.casefile.file;

/** Looks for harm in a file. An implementation that cannot answer says so; nobody takes silence for a yes. */
public interface VirusScanner {

    /**
     * Whether the file may be kept.
     *
     * @throws ScannerSilent when there is no answer
     */
    boolean harmless(byte[] file) throws ScannerSilent;

    /** There is no answer. */
    final class ScannerSilent extends Exception {

        public ScannerSilent(String why) {
            super(why, null, false, false);
        }
    }
}
