package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void everyValueIsQuoted() {
        assertThat(Csv.of(List.of(List.of("a", "b; \"c\""), List.of("Қазақша", ""))))
                .isEqualTo("\uFEFF\"a\";\"b; \"\"c\"\"\"\r\n\"Қазақша\";\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+7", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "|calc", "%x", "=HYPERLINK(\"http://x\")"
            })
    void nothingIsTakenForAFormula(String value) {
        assertThat(Csv.of(List.of(List.of(value)))).startsWith("\uFEFF\"'");
    }
}
