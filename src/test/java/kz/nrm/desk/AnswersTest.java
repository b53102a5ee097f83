package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.nrm.casefile.Sex;
import kz.nrm.workflow.FormField;
import org.junit.jupiter.api.Test;
import org.springframework.util.CollectionUtils;

class AnswersTest {

    record Everything(
            String text,
            Boolean yes,
            Sex one,
            Set<Sex> many,
            List<String> lines,
            LocalDate day,
            Instant at,
            Integer number) {}

    @Test
    void blankIsAbsentAndListsAreEmpty() {
        assertThat(document(Map.of("text", List.of("  "), "yes", List.of("")))).isEqualTo("{\"many\":[],\"lines\":[]}");
    }

    @Test
    void everyKindBecomesItsJson() {
        assertThat(document(Map.of(
                        "text", List.of(" told "),
                        "yes", List.of("false"),
                        "one", List.of("MALE"),
                        "many", List.of("MALE", "FEMALE"),
                        "lines", List.of("first\r\n\r\n second "),
                        "day", List.of("2026-12-16"),
                        "at", List.of("2026-12-17T00:00"),
                        "number", List.of("12"))))
                .isEqualTo(
                        "{\"text\":\"told\",\"yes\":false,\"one\":\"MALE\",\"many\":[\"MALE\",\"FEMALE\"],\"lines\":[\"first\",\"second\"],"
                                + "\"day\":\"2026-12-16\",\"at\":\"2026-12-16T19:00:00Z\",\"number\":12}");
    }

    @Test
    void whatCannotBeReadStaysAsItWasTyped() {
        assertThat(document(Map.of("yes", List.of("maybe"), "at", List.of("soon"), "number", List.of("many"))))
                .contains("\"yes\":\"maybe\"", "\"at\":\"soon\"", "\"number\":\"many\"");
    }

    @Test
    void aDecimalCommaIsUnderstood() {
        assertThat(document(Map.of("number", List.of("12,5")))).contains("\"number\":12.5");
    }

    @Test
    void whatTheFormDoesNotAskIsLeftOut() {
        assertThat(document(Map.of("reference", List.of("NRM"), "_csrf", List.of("x"))))
                .doesNotContain("reference", "_csrf");
    }

    private static String document(Map<String, List<String>> posted) {
        return Answers.document(FormField.of(Everything.class), CollectionUtils.toMultiValueMap(posted))
                .toString();
    }
}
