package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30, 8)).isEqualTo(code);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32AsTheStandardHasIt(String text, String written) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    @Test
    void aNeighbouringStepIsAcceptedAFartherOneIsNot() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var code = Totp.code(SECRET, now.getEpochSecond() / 30, 6);

        assertThat(Totp.step(SECRET, code, now.plusSeconds(30))).hasValue(now.getEpochSecond() / 30);
        assertThat(Totp.step(SECRET, code, now.minusSeconds(30))).hasValue(now.getEpochSecond() / 30);
        assertThat(Totp.step(SECRET, code, now.plusSeconds(90))).isEmpty();
        assertThat(Totp.step(SECRET, "", now)).isEmpty();
    }
}
