package kz.nrm.audit;

/** Where a stream stands: the number and the code of its last row; before the first one, zero and 32 zero bytes. */
record Head(String stream, long seq, byte[] mac) {

    private static final int MAC_BYTES = 32;

    static Head begin(String stream) {
        return new Head(stream, 0, new byte[MAC_BYTES]);
    }
}
