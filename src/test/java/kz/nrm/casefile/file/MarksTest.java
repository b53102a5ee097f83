package kz.nrm.casefile.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who took a file out stands in the file. */
class MarksTest {

    private static final String LINE = "NRM-0000-0000-0000 | manager | AKIMAT_SOC-75 | 2026-11-16T09:20:00Z | HELP";

    @Test
    void it_stands_on_every_page_of_a_pdf_and_where_a_program_finds_it() throws IOException {
        var plain = SampleFiles.pdf();

        try (var marked = Loader.loadPDF(Marks.on(FileType.PDF, plain, LINE));
                var before = Loader.loadPDF(plain)) {
            assertThat(marked.getNumberOfPages()).isEqualTo(before.getNumberOfPages());
            for (var page = 1; page <= marked.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(marked)).contains(LINE);
            }
            assertThat(marked.getDocumentInformation().getSubject()).isEqualTo(LINE);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void a_picture_keeps_every_dot(FileType type) throws IOException {
        var plain = SampleFiles.image(type, 40, 20);

        var marked = Marks.on(type, plain, LINE);

        assertThat(new String(marked, ISO_8859_1)).contains(LINE);
        assertThat(dots(marked)).isEqualTo(dots(plain));
    }

    @Test
    void a_text_document_is_still_one(@TempDir Path folder) throws IOException {
        var plain = SampleFiles.zip(SampleFiles.textParts());
        var file = folder.resolve("told.docx");

        Files.write(file, Marks.on(FileType.DOCX, plain, LINE));

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getComment()).isEqualTo(LINE);
            assertThat(zip.getEntry("word/document.xml")).isNotNull();
        }
    }

    private static int[] dots(byte[] picture) throws IOException {
        var read = ImageIO.read(new ByteArrayInputStream(picture));
        return Arrays.copyOf(
                read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth()),
                read.getWidth() * read.getHeight());
    }
}
