package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import kz.nrm.shared.InvalidInput;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a PDF anew with what its pages need: what tells of its maker stays behind, and one that would do something is refused. */
final class Pdfs {

    private static final byte[] BEGIN = "%PDF-".getBytes(ISO_8859_1);
    private static final byte[] END = "%%EOF".getBytes(ISO_8859_1);

    /** @throws InvalidInput when it is not whole, is locked, would act, or holds another file */
    byte[] clean(byte[] file) {
        requireOneFile(file);
        PdfStreams.requireSmall(file);
        try (var document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() == 0) {
                throw FileRefused.because(FileRefused.BROKEN);
            }
            PdfContents.of(document).clean();
            return written(document);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw broken instanceof InvalidInput refused ? refused : FileRefused.because(FileRefused.BROKEN);
        }
    }

    /** From its first byte to its end mark, and nothing hangs behind it. */
    private static void requireOneFile(byte[] file) {
        var end = Bytes.lastIndexOf(file, END, file.length);
        if (!Bytes.startsWith(file, BEGIN, 0) || end < 0) {
            throw FileRefused.because(FileRefused.BROKEN);
        }
        var rest = new String(file, end + END.length, file.length - end - END.length, ISO_8859_1);
        if (!rest.replace("\0", "").isBlank() || ZipInside.isIn(file)) {
            throw FileRefused.because(FileRefused.TWO_FILES);
        }
    }

    private static byte[] written(PDDocument document) throws IOException {
        var trailer = document.getDocument().getTrailer();
        trailer.removeItem(COSName.INFO);
        trailer.removeItem(COSName.ID);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }
}
