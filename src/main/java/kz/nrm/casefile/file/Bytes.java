package kz.nrm.casefile.file;

import java.util.Arrays;

/** Looks into bytes. */
final class Bytes {

    private Bytes() {}

    /** Where the pattern begins, at or after a place; -1 where it is not. */
    static int indexOf(byte[] bytes, byte[] pattern, int from) {
        for (var at = from; at <= bytes.length - pattern.length; at++) {
            if (bytes[at] == pattern[0] && startsWith(bytes, pattern, at)) {
                return at;
            }
        }
        return -1;
    }

    static int lastIndexOf(byte[] bytes, byte[] pattern, int from) {
        for (var at = Math.min(from, bytes.length - pattern.length); at >= 0; at--) {
            if (bytes[at] == pattern[0] && startsWith(bytes, pattern, at)) {
                return at;
            }
        }
        return -1;
    }

    static boolean startsWith(byte[] bytes, byte[] pattern, int at) {
        return at >= 0
                && at + pattern.length <= bytes.length
                && Arrays.equals(bytes, at, at + pattern.length, pattern, 0, pattern.length);
    }

    /** Four bytes, the lowest first. */
    static long littleEndian(byte[] bytes, int at) {
        return Integer.toUnsignedLong(Byte.toUnsignedInt(bytes[at])
                | Byte.toUnsignedInt(bytes[at + 1]) << 8
                | Byte.toUnsignedInt(bytes[at + 2]) << 16
                | Byte.toUnsignedInt(bytes[at + 3]) << 24);
    }
}
