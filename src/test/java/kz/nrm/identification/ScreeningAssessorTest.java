package kz.nrm.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.casefile.ExploitationForm;
import kz.nrm.casefile.IndicatorCatalogue.Dimension;
import kz.nrm.casefile.IndicatorCatalogue.Profile;
import kz.nrm.casefile.IndicatorCatalogue.Strength;
import kz.nrm.identification.ScreeningExplanation.NextSign;
import org.junit.jupiter.api.Test;

/** Screenings with the real weights and tables. */
class ScreeningAssessorTest {

    private static final Set<ExploitationForm> LABOUR = EnumSet.of(ExploitationForm.FORCED_LABOUR);
    private static final TestCatalogue CATALOGUE = new TestCatalogue();

    private final ScreeningAssessor assessor = new ScreeningAssessor(new TestTables(), CATALOGUE.catalogue());

    @Test
    void one_strong_in_coercion_found_any_second_sign_makes_it_positive() {
        var explanation = assessor.explain(adult(LABOUR, "D5_01"));

        assertThat(explanation.screening().outcome()).isEqualTo(ScreeningOutcome.REVIEW);
        assertThat(explanation.screening().rule()).isEqualTo(ScreeningRule.R_FEW);
        assertThat(explanation.next())
                .containsExactly(new NextSign(
                        Dimension.D5,
                        new SignCounts(1, 0, 0),
                        EnumSet.allOf(Strength.class),
                        true,
                        ScreeningOutcome.POSITIVE,
                        ScreeningRule.R_COERCION));
        for (var second : new String[] {"D5_02", "D5_10", "D5_15"}) {
            assertThat(assessor.assess(adult(LABOUR, "D5_01", second)).outcome())
                    .isEqualTo(ScreeningOutcome.POSITIVE);
        }
    }

    @Test
    void two_medium_in_coercion_need_a_third_sign_of_any_strength() {
        var explanation = assessor.explain(adult(LABOUR, "D5_09", "D5_10"));

        assertThat(explanation.next()).singleElement().satisfies(next -> {
            assertThat(next.dimension()).isEqualTo(Dimension.D5);
            assertThat(next.counts()).isEqualTo(new SignCounts(0, 2, 0));
            assertThat(next.any()).isTrue();
        });
    }

    @Test
    void one_medium_in_coercion_is_lifted_by_a_strong_sign_only() {
        assertThat(assessor.explain(adult(LABOUR, "D5_09")).next())
                .singleElement()
                .satisfies(next -> {
                    assertThat(next.strengths()).containsExactly(Strength.S);
                    assertThat(next.any()).isFalse();
                });
    }

    @Test
    void exploitation_alone_goes_to_the_labour_inspectorate_and_deception_would_make_it_positive() {
        var explanation = assessor.explain(adult(LABOUR, "D4_01", "D4_02", "D1_01"));

        assertThat(explanation.screening().rule()).isEqualTo(ScreeningRule.R_LABOUR);
        assertThat(explanation.screening().labourRights()).isTrue();
        assertThat(explanation.screening().outcome()).isEqualTo(ScreeningOutcome.REVIEW);
        assertThat(explanation.next())
                .anySatisfy(next -> {
                    assertThat(next.dimension()).isEqualTo(Dimension.D1);
                    assertThat(next.any()).isTrue();
                    assertThat(next.rule()).isEqualTo(ScreeningRule.R_DECEPT_EXPL);
                })
                .noneSatisfy(next -> assertThat(next.dimension()).isEqualTo(Dimension.D3));
    }

    @Test
    void a_brick_factory_worker_deceived_exploited_and_held_is_positive_and_nothing_more_is_asked() {
        var explanation = assessor.explain(adult(LABOUR, "D1_01", "D1_02", "D4_01", "D4_02", "D5_01", "D5_14", "C_01"));
        var screening = explanation.screening();

        assertThat(screening.outcome()).isEqualTo(ScreeningOutcome.POSITIVE);
        assertThat(screening.rule()).isEqualTo(ScreeningRule.R_FULL);
        assertThat(screening.profile()).isEqualTo(Profile.ADULT_LABOUR);
        assertThat(screening.signs()).isEqualTo(7);
        assertThat(screening.outsideSigns()).containsExactly("C_01");
        assertThat(screening.dimensions().get(4)).satisfies(coercion -> {
            assertThat(coercion.positive()).isTrue();
            assertThat(coercion.rule()).isEqualTo(DimensionRule.STRONG_AND_MEDIUM);
            assertThat(coercion.signs()).containsExactly("D5_01", "D5_14");
        });
        assertThat(explanation.next()).isEmpty();
    }

    @Test
    void corroborating_signs_never_stand_alone() {
        var screening = assessor.assess(adult(LABOUR, "C_01", "C_02", "C_03", "C_04"));

        assertThat(screening.outcome()).isEqualTo(ScreeningOutcome.REVIEW);
        assertThat(screening.rule()).isEqualTo(ScreeningRule.R_SOME);
    }

    @Test
    void nothing_noticed_is_still_looked_at_by_a_human() {
        var screening = assessor.assess(adult(Set.of()));

        assertThat(screening.outcome()).isEqualTo(ScreeningOutcome.REVIEW);
        assertThat(screening.rule()).isEqualTo(ScreeningRule.R_FEW);
    }

    @Test
    void a_child_needs_no_means() {
        var child = assessor.assess(new ScreeningFacts(CATALOGUE.signs("D4_01", "D4_02"), ChildStatus.CHILD, LABOUR));

        assertThat(child.rule()).isEqualTo(ScreeningRule.R_CHILD);
        assertThat(child.profile()).isEqualTo(Profile.CHILD_LABOUR);
        assertThat(assessor.assess(adult(LABOUR, "D4_01", "D4_02")).rule()).isEqualTo(ScreeningRule.R_LABOUR);
    }

    @Test
    void an_unknown_age_counts_as_a_child_with_the_weights_that_say_most() {
        var signs = CATALOGUE.signs("D4_07", "D4_02", "D4_08");
        var unknown = assessor.assess(new ScreeningFacts(signs, ChildStatus.UNKNOWN, LABOUR));

        assertThat(unknown.rule()).isEqualTo(ScreeningRule.R_CHILD);
        assertThat(unknown.profile()).isEqualTo(Profile.ADULT_LABOUR);
        assertThat(assessor.assess(new ScreeningFacts(signs, ChildStatus.CHILD, LABOUR))
                        .rule())
                .isEqualTo(ScreeningRule.R_CHILD_SOME);
    }

    @Test
    void the_best_of_the_profiles_that_apply_is_taken() {
        var signs = CATALOGUE.signs("D5_07", "D5_09");

        assertThat(assessor.assess(new ScreeningFacts(signs, ChildStatus.ADULT, LABOUR))
                        .outcome())
                .isEqualTo(ScreeningOutcome.REVIEW);
        var both = assessor.assess(new ScreeningFacts(signs, ChildStatus.ADULT, Set.of()));
        assertThat(both.outcome()).isEqualTo(ScreeningOutcome.POSITIVE);
        assertThat(both.profile()).isEqualTo(Profile.ADULT_SEXUAL);
    }

    @Test
    void a_marker_or_a_suspected_form_is_enough_where_the_table_asks_for_it() {
        assertThat(assessor.assess(adult(LABOUR, "M_01")).rule()).isEqualTo(ScreeningRule.R_ORGAN_SALE);
        assertThat(assessor.assess(adult(EnumSet.of(ExploitationForm.ORGAN_REMOVAL)))
                        .rule())
                .isEqualTo(ScreeningRule.R_ORGAN_SALE);
        assertThat(assessor.assess(new ScreeningFacts(CATALOGUE.signs("M_03"), ChildStatus.UNKNOWN, LABOUR))
                        .rule())
                .isEqualTo(ScreeningRule.R_CHILD);
    }

    private static ScreeningFacts adult(Set<ExploitationForm> forms, String... codes) {
        return new ScreeningFacts(CATALOGUE.signs(codes), ChildStatus.ADULT, forms);
    }
}
