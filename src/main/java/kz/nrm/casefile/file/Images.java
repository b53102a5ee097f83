package kz.nrm.casefile.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kz.nrm.shared.InvalidInput;

/**
 * Decodes an image and writes its picture anew: place, time, device and whatever else came with it stay behind. The streams are those in
 * memory; the usual ones of ImageIO put the picture into a file.
 */
final class Images {

    private static final float QUALITY = 0.9f;

    private final int maxPixels;

    Images(int maxPixels) {
        this.maxPixels = maxPixels;
    }

    /** @throws InvalidInput when it is too large to be decoded, or not whole */
    byte[] clean(FileType type, byte[] file) {
        try {
            var picture = decoded(type, file);
            return type == FileType.JPEG
                    ? encoded(type, Orientation.of(file).upright(picture))
                    : encoded(type, picture);
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof InvalidInput refused ? refused : FileRefused.because(FileRefused.BROKEN);
        }
    }

    private BufferedImage decoded(FileType type, byte[] file) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            requireSmall(reader);
            var damaged = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> damaged.set(true));
            var picture = reader.read(0);
            if (damaged.get()) {
                throw FileRefused.because(FileRefused.BROKEN);
            }
            return picture;
        } finally {
            reader.dispose();
        }
    }

    /** By the size that stands in its head. */
    private void requireSmall(ImageReader reader) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > maxPixels) {
            throw FileRefused.because("FileTooManyPixels", maxPixels / 1_000_000);
        }
    }

    private static byte[] encoded(FileType type, BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality(type, writer.getDefaultWriteParam()));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam quality(FileType type, ImageWriteParam how) {
        if (type == FileType.JPEG) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
        }
        return how;
    }
}
