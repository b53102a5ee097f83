package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Puts a line into a file that is handed out: visibly on every page of a PDF, and in each format where a program finds it. Pictures keep
 * every dot, because they may be evidence; the kept file stays as it is.
 */
public final class Marks {

    private static final float SIZE = 7;
    private static final float MARGIN = 12;
    private static final int COMMENT = 0xFE;
    private static final int JPEG_BEGIN = 2;
    private static final int PNG_BEGIN = 8 + 25;
    private static final byte[] ZIP_END = "PK\5\6".getBytes(ISO_8859_1);
    private static final int ZIP_END_LENGTH = 22;
    private static final String KEY = "Comment";

    private Marks() {}

    /** @param line ASCII */
    public static byte[] on(FileType type, byte[] file, String line) {
        try {
            return switch (type) {
                case PDF -> pdf(file, line);
                case JPEG -> with(file, JPEG_BEGIN, jpegComment(line));
                case PNG -> with(file, PNG_BEGIN, pngText(line));
                case DOCX -> zip(file, line);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException("a file that was admitted cannot be marked", impossible);
        }
    }

    private static byte[] pdf(byte[] file, String line) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var font = new PDType1Font(FontName.HELVETICA);
            for (var page : document.getPages()) {
                try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, false, true)) {
                    var box = page.getCropBox();
                    pen.beginText();
                    pen.setFont(font, SIZE);
                    pen.newLineAtOffset(box.getLowerLeftX() + MARGIN, box.getLowerLeftY() + MARGIN);
                    pen.showText(line);
                    pen.endText();
                }
            }
            return written(document, line);
        }
    }

    private static byte[] written(PDDocument document, String line) throws IOException {
        document.getDocumentInformation().setSubject(line);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private static byte[] jpegComment(String line) throws IOException {
        var segment = new ByteArrayOutputStream();
        var out = new DataOutputStream(segment);
        out.writeByte(0xFF);
        out.writeByte(COMMENT);
        out.writeShort(line.length() + 2);
        out.writeBytes(line);
        return segment.toByteArray();
    }

    /** Behind the head, which is the first chunk and has one length. */
    private static byte[] pngText(String line) throws IOException {
        var content = ("tEXt" + KEY + "\0" + line).getBytes(ISO_8859_1);
        var sum = new CRC32();
        sum.update(content);
        var chunk = new ByteArrayOutputStream();
        var out = new DataOutputStream(chunk);
        out.writeInt(content.length - "tEXt".length());
        out.write(content);
        out.writeInt((int) sum.getValue());
        return chunk.toByteArray();
    }

    /** The archive is packed by us and has no comment yet. */
    private static byte[] zip(byte[] file, String line) {
        var end = Bytes.lastIndexOf(file, ZIP_END, file.length);
        var length = end + ZIP_END_LENGTH - 2;
        var marked = with(file, file.length, line.getBytes(ISO_8859_1));
        marked[length] = (byte) line.length();
        marked[length + 1] = (byte) (line.length() >> Byte.SIZE);
        return marked;
    }

    private static byte[] with(byte[] file, int at, byte[] more) {
        var marked = new byte[file.length + more.length];
        System.arraycopy(file, 0, marked, 0, at);
        System.arraycopy(more, 0, marked, at, more.length);
        System.arraycopy(file, at, marked, at + more.length, file.length - at);
        return marked;
    }
}
