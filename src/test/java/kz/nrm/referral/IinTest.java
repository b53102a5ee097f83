package kz.nrm.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.nrm.casefile.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are synthetic and belong to nobody. */
class IinTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "850315300128",
                "921102400451",
                "080914601239",
                "000101100006",
                "500615200001",
                "991231200007",
                "500615200208"
            })
    void acceptsNumbersWithAFittingCheckDigit(String iin) {
        assertThat(Iin.brokenRule(iin)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "850315300129, IinCheckDigit",
        "000101100007, IinCheckDigit",
        "85031530012, IinDigits",
        "8503153001281, IinDigits",
        "85031530012A, IinDigits",
        "850230300123, IinDate",
        "851315300123, IinDate",
        "850300300123, IinDate"
    })
    void namesTheRuleThatIsBroken(String iin, String rule) {
        assertThat(Iin.brokenRule(iin)).contains(rule);
    }

    @Test
    void aDateThatDoesNotExistIsRefusedEvenWhenTheCheckDigitFits() {
        // 1900 was no leap year: the seventh digit 3 says 20th century
        var digits = "00022930001";
        var fitting = java.util.stream.IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .toList();
        assertThat(fitting).allSatisfy(iin -> assertThat(Iin.brokenRule(iin)).contains("IinDate"));
    }

    @Test
    void centuryAndSexStandInTheSeventhDigit() {
        assertThat(new Iin("850315300128").birthDate()).contains(LocalDate.of(1985, 3, 15));
        assertThat(new Iin("850315300128").sex()).contains(Sex.MALE);
        assertThat(new Iin("080914601239").birthDate()).contains(LocalDate.of(2008, 9, 14));
        assertThat(new Iin("080914601239").sex()).contains(Sex.FEMALE);
        assertThat(new Iin("000101100006").birthDate()).contains(LocalDate.of(1800, 1, 1));
    }

    @Test
    void anUnusualSeventhDigitIsNoFault() {
        var zero = withCheckDigit("85031500012");
        assertThat(Iin.brokenRule(zero)).isEmpty();
        assertThat(new Iin(zero).namesCentury()).isFalse();
        assertThat(new Iin(zero).birthDate()).isEmpty();
    }

    @Test
    void neverPrintsItself() {
        assertThat(new Iin("850315300128")).hasToString("Iin[***]");
    }

    private static String withCheckDigit(String digits) {
        return java.util.stream.IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .filter(iin -> Iin.brokenRule(iin).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
