package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.nrm.shared.InvalidInput;

/**
 * Packs a text document (DOCX) anew from the parts a text needs: document properties and what programs hang on stay behind, its pictures are
 * written anew, and one that would act, links to outside, or unpacks to too much is refused.
 */
final class WordFiles {

    private static final byte[] BEGIN = "PK\3\4".getBytes(ISO_8859_1);
    private static final int MOST_PARTS = 1_000;
    private static final long MOST_UNPACKED = 100L << 20;
    private static final int MOST_TIMES = 100;
    private static final int SMALL = 1 << 20;

    /** Zip knows no time before it; the true one tells when somebody worked. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern PART =
            Pattern.compile("(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_.\\[\\]-]*\\.(?:xml|rels|png|jpe?g)");
    private static final Pattern LEFT_BEHIND = Pattern.compile("(?i)(?:docProps|customXml)/.*");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g)");

    private final Images images;

    WordFiles(Images images) {
        this.images = images;
    }

    /** @throws InvalidInput when it is no whole text document, would act, links to outside, or unpacks to too much */
    byte[] clean(byte[] file) {
        if (!Bytes.startsWith(file, BEGIN, 0)) {
            throw FileRefused.because(FileRefused.TWO_FILES);
        }
        try {
            var parts = unpacked(file);
            WordParts.requireText(parts);
            parts.replaceAll(this::cleanPart);
            return packed(parts);
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof InvalidInput refused ? refused : FileRefused.because(FileRefused.BROKEN);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var left = Math.min(MOST_UNPACKED, Math.max(SMALL, (long) file.length * MOST_TIMES));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var count = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes(Math.toIntExact(left + 1));
                left -= bytes.length;
                if (++count > MOST_PARTS || left < 0) {
                    throw FileRefused.because(FileRefused.DENSE);
                }
                put(parts, entry, bytes);
            }
        }
        return parts;
    }

    private static void put(Map<String, byte[]> parts, ZipEntry entry, byte[] bytes) {
        var name = entry.getName();
        if (entry.isDirectory() || LEFT_BEHIND.matcher(name).matches()) {
            return;
        }
        if (!PART.matcher(name).matches()) {
            throw FileRefused.because(
                    name.toLowerCase(Locale.ROOT).contains("vba") ? FileRefused.ACTS : FileRefused.TWO_FILES);
        }
        if (parts.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
            throw FileRefused.because(FileRefused.BROKEN);
        }
        parts.put(name, bytes);
    }

    private byte[] cleanPart(String name, byte[] bytes) {
        if (PICTURE.matcher(name).matches()) {
            return images.clean(name.toLowerCase(Locale.ROOT).endsWith("png") ? FileType.PNG : FileType.JPEG, bytes);
        }
        return WordParts.clean(name, bytes);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
