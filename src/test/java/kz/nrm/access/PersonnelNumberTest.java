package kz.nrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonnelNumberTest {

    @ParameterizedTest
    @CsvSource({
        "ab-12, AB-12",
        "'\u0430\u0432 12', AB12",
        "\u0410\u0412-12, AB-12",
        "\uff21\uff22-12, AB-12",
        "AB\u201312, AB-12",
        "A\u200bB-12, AB-12",
        "\u0391\u0392-12, AB-12",
        "\u0416-12, \u0416-12"
    })
    void one_spelling_for_what_looks_the_same(String typed, String kept) {
        assertThat(PersonnelNumber.of(typed)).isEqualTo(kept);
    }

    @Test
    void what_is_folded_stays_as_it_is() {
        assertThat(PersonnelNumber.of(PersonnelNumber.of("ұғ 17/а"))).isEqualTo(PersonnelNumber.of("ұғ 17/а"));
    }

    @Test
    void nothing_is_left_of_what_nobody_sees() {
        assertThat(PersonnelNumber.of(" \u200b\u00a0")).isEmpty();
    }
}
