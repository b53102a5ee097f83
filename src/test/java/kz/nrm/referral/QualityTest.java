package kz.nrm.referral;

import static kz.nrm.referral.NewReferral.Answer.GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.nrm.casefile.Sex;
import kz.nrm.referral.NewReferral.UnderAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 2);
    private static final String GOOD = """
            In March 2026 the man was promised 300,000 tenge a month at a brick factory. First he worked for two weeks, then the foreman
            stopped paying. After that nobody was allowed to leave the yard. On 28.09 he climbed over the fence and walked to the road.""";

    @Test
    void aGoodNarrativeGetsNoHint() {
        assertThat(hints(GOOD, "D5_03", "D4_02")).isEmpty();
    }

    @Test
    void aMissingOrShortNarrativeIsNoticedAndNothingMore() {
        assertThat(hints(null, "D5_01")).containsExactly(QualityHint.TOO_SHORT, QualityHint.NO_CHRONOLOGY);
        assertThat(hints("Met in May.", "D5_01")).containsExactly(QualityHint.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Его привезли в марте, потом он работал без выходных",
                "Наурызда келген, кейін кете алмаған",
                "He came in 2025",
                "12.05 the police came"
            })
    void tellsWhenInThreeLanguages(String text) {
        assertThat(new NarrativeText(text).tellsWhen()).isTrue();
    }

    @Test
    void noticesThatNothingIsSaidAboutTime() {
        assertThat(new NarrativeText("Он работал на заводе и ему не платили").tellsWhen())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"бригадир держит его паспорт", "құжаттарын тартып алған", "the foreman keeps his Passport"})
    void noticesASignThatWasNotTicked(String text) {
        assertThat(new NarrativeText(text).mentionsMoreThan(Set.of("D4_02"))).isTrue();
        assertThat(new NarrativeText(text).mentionsMoreThan(Set.of("D5_01"))).isFalse();
    }

    @Test
    void equalTextsHaveEqualSketchesWhateverTheirCaseAndPunctuation() {
        assertThat(sketch(GOOD.toUpperCase(java.util.Locale.ROOT).replace(".", " !")))
                .isEqualTo(sketch(GOOD));
    }

    @Test
    void aChangedNameLeavesMostOfTheSketch() {
        var copied = sketch(GOOD.replace("the man", "another worker"));
        assertThat(copied).filteredOn(sketch(GOOD)::contains).hasSizeGreaterThan(copied.size() / 2);
        assertThat(sketch("Entirely different words were written here about somebody else in another town far away"))
                .noneMatch(sketch(GOOD)::contains);
    }

    @Test
    void papersThatSayOtherwiseAreNoticed() {
        var child = ReferralExamples.of(UnderAge.NO, GIVEN, born(LocalDate.of(2010, 1, 1), null, Sex.UNKNOWN), GOOD);
        assertThat(Quality.ofFacts(child, TODAY)).contains(QualityHint.AGE_CONTRADICTION);
        var other = born(LocalDate.of(1985, 3, 16), "850315300128", Sex.MALE);
        assertThat(Quality.ofFacts(ReferralExamples.of(UnderAge.NO, GIVEN, other, GOOD), TODAY))
                .contains(QualityHint.IIN_DIFFERS);
        var woman = born(null, "850315300128", Sex.FEMALE);
        assertThat(Quality.ofFacts(ReferralExamples.of(UnderAge.NO, GIVEN, woman, GOOD), TODAY))
                .contains(QualityHint.IIN_DIFFERS);
        var fits = born(LocalDate.of(1985, 3, 15), "850315300128", Sex.MALE);
        assertThat(Quality.ofFacts(ReferralExamples.of(UnderAge.NO, GIVEN, fits, GOOD), TODAY))
                .doesNotContain(QualityHint.IIN_DIFFERS);
    }

    private static List<QualityHint> hints(@org.jspecify.annotations.Nullable String narrative, String... signs) {
        return Quality.ofFacts(
                ReferralExamples.of(UnderAge.NO, GIVEN, ReferredPerson.UNKNOWN, narrative, signs), TODAY);
    }

    private static List<String> sketch(String text) {
        return new NarrativeText(text).sketch(shingle -> String.format("%08x", shingle.hashCode()));
    }

    static ReferredPerson born(
            @org.jspecify.annotations.Nullable LocalDate date, @org.jspecify.annotations.Nullable String iin, Sex sex) {
        return new ReferredPerson(
                null, null, null, List.of(), date, null, null, sex, List.of(), List.of(), iin, null, null, null);
    }
}
