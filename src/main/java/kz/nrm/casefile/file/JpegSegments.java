package kz.nrm.casefile.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;

/** The segments a JPEG is made of, up to its end mark; what hangs behind it is none of them. */
final class JpegSegments {

    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int FIRST_APP = 0xE0;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APP = 0xEF;
    private static final int COMMENT = 0xFE;

    private JpegSegments() {}

    /** Where a segment begins, at its marker, and where the next one does; a scan goes on with its picture. */
    record Segment(int marker, int from, int to) {

        /** Says nothing of how the picture is to be read: Exif, XMP, IPTC, comments. */
        boolean tells() {
            return marker == COMMENT
                    || marker > FIRST_APP && marker <= LAST_APP && marker != COLOUR_PROFILE && marker != ADOBE;
        }
    }

    /** The same picture, bit by bit, without what tells of where, when and by whom it was taken. */
    static byte[] withoutTales(byte[] jpeg) throws IOException {
        var clean = new ByteArrayOutputStream(jpeg.length);
        clean.write(jpeg, 0, 2);
        each(jpeg, segment -> {
            if (!segment.tells()) {
                clean.write(jpeg, segment.from(), segment.to() - segment.from());
            }
        });
        clean.write(0xFF);
        clean.write(END);
        return clean.toByteArray();
    }

    /** @throws IOException where it is no JPEG */
    static void each(byte[] jpeg, Consumer<Segment> visitor) throws IOException {
        if (at(jpeg, 0) != 0xFF || at(jpeg, 1) != 0xD8) {
            throw new IOException("no JPEG");
        }
        var here = 2;
        while (here < jpeg.length && at(jpeg, here + 1) != END) {
            var marker = at(jpeg, here + 1);
            if (at(jpeg, here) != 0xFF) {
                throw new IOException("no marker");
            }
            if (marker == 0xFF) {
                here++;
                continue;
            }
            var next = here + 2 + Math.max(2, at(jpeg, here + 2) << 8 | at(jpeg, here + 3));
            next = marker == SCAN ? afterPicture(jpeg, next) : next;
            if (next > jpeg.length) {
                throw new IOException("cut off");
            }
            visitor.accept(new Segment(marker, here, next));
            here = next;
        }
    }

    private static int afterPicture(byte[] jpeg, int from) throws IOException {
        for (var here = from; here + 1 < jpeg.length; here++) {
            if (at(jpeg, here) == 0xFF && isMarker(at(jpeg, here + 1))) {
                return here;
            }
        }
        throw new IOException("cut off");
    }

    private static boolean isMarker(int next) {
        return next != 0 && next != 0xFF && (next < FIRST_RESTART || next > LAST_RESTART);
    }

    private static int at(byte[] bytes, int place) throws IOException {
        if (place >= bytes.length) {
            throw new IOException("cut off");
        }
        return Byte.toUnsignedInt(bytes[place]);
    }
}
