package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private final CaseReference reference = CaseReference.random();

    @Test
    void its_number_says_nothing_and_is_never_the_same() {
        var numbers = IntStream.range(0, 200)
                .mapToObj(i -> certificate().view().number())
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("C(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
        assertThat(numbers)
                .noneMatch(number -> number.contains(reference.value().substring(4, 8)) && number.contains("75"));
    }

    @Test
    void it_is_handed_over_or_kept_for_the_person_not_before_it_was_made() {
        var certificate = certificate();
        assertThatThrownBy(() -> certificate.handOver(DAY.minusDays(1), false)).hasMessage("DAY_BEFORE_CERTIFICATE");

        certificate.handOver(DAY, true);
        assertThat(certificate.view().keptForPerson()).isTrue();
        assertThat(certificate.view().handedOverOn()).isEqualTo(DAY);
    }

    private Certificate certificate() {
        return new Certificate(reference, "AKIMAT_SOC-75", DAY, DAY.plusYears(2), "1", "rule");
    }
}
