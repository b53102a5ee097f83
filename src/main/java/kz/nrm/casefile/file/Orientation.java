package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How the camera was held, as Exif says it: 1 is upright. What says so goes, so the picture itself is turned.
 *
 * @param code 1 to 8
 */
record Orientation(int code) {

    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(US_ASCII);
    private static final short TAG = 0x0112;
    private static final int ENTRY = 12;

    static Orientation of(byte[] jpeg) throws IOException {
        var code = new AtomicInteger(1);
        JpegSegments.each(jpeg, segment -> {
            if (segment.marker() == APP1 && Bytes.startsWith(jpeg, EXIF, segment.from() + 4)) {
                var head = segment.from() + 4 + EXIF.length;
                code.set(told(ByteBuffer.wrap(jpeg, head, segment.to() - head).slice()));
            }
        });
        return new Orientation(code.get());
    }

    /** From the first directory of a TIFF; whatever is not to be understood says upright. */
    private static int told(ByteBuffer tiff) {
        try {
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            var entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (var i = 0; i < entries; i++) {
                var entry = directory + 2 + i * ENTRY;
                if (tiff.getShort(entry) == TAG) {
                    var code = tiff.getShort(entry + 8);
                    return code >= 1 && code <= 8 ? code : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
            return 1;
        }
    }

    /** The picture as it is looked at. */
    BufferedImage upright(BufferedImage picture) {
        if (code == 1) {
            return picture;
        }
        var turned = code > 4;
        var width = turned ? picture.getHeight() : picture.getWidth();
        var height = turned ? picture.getWidth() : picture.getHeight();
        var type = picture.getType() == BufferedImage.TYPE_CUSTOM ? BufferedImage.TYPE_3BYTE_BGR : picture.getType();
        return new AffineTransformOp(turn(width, height), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(picture, new BufferedImage(width, height, type));
    }

    /** @param width of the upright picture */
    private AffineTransform turn(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
