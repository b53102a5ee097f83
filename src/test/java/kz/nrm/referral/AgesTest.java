package kz.nrm.referral;

import static kz.nrm.referral.NewReferral.Answer.GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.Sex;
import kz.nrm.referral.NewReferral.UnderAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 13);
    private static final LocalDate BIRTHDAY = LocalDate.of(2026, 9, 14);

    @ParameterizedTest
    @CsvSource({"YES, CHILD", "NO, ADULT", "NOT_SURE, UNKNOWN"})
    void withoutPapersTheAnswerCounts(UnderAge answer, ChildStatus status) {
        assertThat(status(answer, ReferredPerson.UNKNOWN, BEFORE)).isEqualTo(status);
    }

    @Test
    void papersThatShowAChildOutweighTheAnswer() {
        var person = QualityTest.born(null, "080914601239", Sex.FEMALE);
        assertThat(status(UnderAge.NO, person, BEFORE)).isEqualTo(ChildStatus.CHILD);
        assertThat(status(UnderAge.NO, person, BIRTHDAY)).isEqualTo(ChildStatus.ADULT);
    }

    @Test
    void papersThatShowAnAdultOnlyMakeAChildUncertain() {
        var person = QualityTest.born(LocalDate.of(1999, 5, 4), null, Sex.FEMALE);
        assertThat(status(UnderAge.YES, person, BEFORE)).isEqualTo(ChildStatus.UNKNOWN);
        assertThat(status(UnderAge.NOT_SURE, person, BEFORE)).isEqualTo(ChildStatus.UNKNOWN);
    }

    @Test
    void theYoungerOfTwoDatesCounts() {
        var person = QualityTest.born(LocalDate.of(1985, 3, 15), "080914601239", Sex.FEMALE);
        assertThat(status(UnderAge.NO, person, BEFORE)).isEqualTo(ChildStatus.CHILD);
    }

    @Test
    void aBrokenNumberSaysNothing() {
        assertThat(status(UnderAge.NO, QualityTest.born(null, "1", Sex.UNKNOWN), BEFORE))
                .isEqualTo(ChildStatus.ADULT);
    }

    private static ChildStatus status(UnderAge answer, ReferredPerson person, LocalDate today) {
        return Ages.status(ReferralExamples.of(answer, GIVEN, person, null), today);
    }
}
