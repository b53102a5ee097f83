package kz.nrm.casefile.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file may be called. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            төлқұжат.pdf              | PDF  | төлқұжат.pdf
            Төлқұжат Әсел.PDF         | PDF  | Төлқұжат Әсел.pdf
            C:\\Users\\me\\a.jpg      | JPEG | a.jpg
            ../../etc/passwd          | PDF  | passwd.pdf
            photo.JPEG                | JPEG | photo.jpg
            invoice.exe               | PDF  | invoice.exe.pdf
            .htaccess                 | PNG  | htaccess.png
            'a<b>:"c"|?*;d%'          | PNG  | a b c d.png
            ''                        | DOCX | file.docx
            ...                       | DOCX | file.docx
            '   '                     | DOCX | file.docx
            """)
    void is_fit_to_be_shown_and_saved(String told, FileType type, String kept) {
        assertThat(FileName.clean(told, type)).isEqualTo(kept);
    }

    @org.junit.jupiter.api.Test
    void nothing_in_it_hides_or_turns_the_writing() {
        assertThat(FileName.clean("gpj.\u202Etxt\u200B\u0000\r\nX: y\uD800.pdf", FileType.PDF))
                .isEqualTo("gpj.txtX y.pdf");
        assertThat(FileName.clean("и\u0306.pdf", FileType.PDF)).as("composed").isEqualTo("й.pdf");
        assertThat(FileName.clean("ж".repeat(500) + ".pdf", FileType.PDF)).isEqualTo("ж".repeat(100) + ".pdf");
    }
}
