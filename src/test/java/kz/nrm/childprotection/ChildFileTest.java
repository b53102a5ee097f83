package kz.nrm.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChildFileTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final ChildFile child = new ChildFile(CaseReference.random());

    @Test
    void whoever_may_be_seventeen_is_a_child() {
        assertThat(new AgeRange(17, 20).surelyAdult()).isFalse();
        assertThat(new AgeRange(18, 21).surelyAdult()).isTrue();
        refused("AGE_RANGE_UPSIDE_DOWN", () -> new AgeRange(18, 17));
    }

    @Test
    void an_adult_is_assessed_only_where_the_whole_range_is_adult() {
        refused(
                "AGE_DOUBT_MEANS_CHILD",
                () -> child.ageAssessed(Set.of(AgeGround.PAPERS), new AgeRange(17, 19), AgeDecision.ADULT));
        assertThat(child.view().ageRange()).isNull();

        child.ageAssessed(Set.of(AgeGround.PAPERS, AgeGround.TALK), new AgeRange(18, 21), AgeDecision.ADULT);

        assertThat(child.view().ageRange()).isEqualTo(new AgeRange(18, 21));
        assertThat(child.view().ageGround()).isEqualTo(AgeGround.TALK);
    }

    @Test
    void medicine_comes_last_and_never_alone() {
        refused(
                "AGE_MEANS_OUT_OF_ORDER",
                () -> child.ageAssessed(
                        Set.of(AgeGround.PAPERS, AgeGround.MEDICAL), new AgeRange(15, 18), AgeDecision.CHILD));
        refused(
                "AGE_MEANS_OUT_OF_ORDER",
                () -> child.ageAssessed(Set.of(AgeGround.TALK), new AgeRange(15, 18), AgeDecision.CHILD));

        child.ageAssessed(Set.of(AgeGround.values()), new AgeRange(15, 18), AgeDecision.CHILD);

        assertThat(child.view().ageGround()).isEqualTo(AgeGround.MEDICAL);
    }

    @Test
    void nobody_confirms_an_adult_outside_the_range_that_was_found() {
        refused("AGE_DOUBT_MEANS_CHILD", () -> child.ageConfirmed(AgeDecision.ADULT));
        child.ageConfirmed(AgeDecision.CHILD);

        child.ageAssessed(Set.of(AgeGround.PAPERS), new AgeRange(17, 19), AgeDecision.CHILD);
        refused("AGE_DOUBT_MEANS_CHILD", () -> child.ageConfirmed(AgeDecision.ADULT));

        child.ageAssessed(Set.of(AgeGround.PAPERS), new AgeRange(19, 22), AgeDecision.ADULT);
        child.ageConfirmed(AgeDecision.ADULT);
        child.ageDecided(AgeDecision.ADULT, NOW);
        assertThat(child.view().ageDecided()).isEqualTo(AgeDecision.ADULT);
        assertThat(child.view().ageDecidedAt()).isEqualTo(NOW);
    }

    @Test
    void the_family_is_looked_for_only_where_contact_is_safe_and_wished() {
        refused("FAMILY_NOT_CHECKED", () -> child.familyTraced(FamilyTracing.NOT_FOUND));
        refused("FAMILY_NOT_SAFE", () -> child.familyChecked(true, true, true));
        refused("CONTACT_NOT_WISHED", () -> child.familyChecked(false, false, true));

        assertThat(child.familyChecked(true, true, false)).isFalse();
        refused("FAMILY_NOT_CHECKED", () -> child.familyTraced(FamilyTracing.NOT_FOUND));

        assertThat(child.familyChecked(false, true, true)).isTrue();
        child.familyTraced(FamilyTracing.FOUND_CONTACT_MADE);
        assertThat(child.view().familySafe()).isTrue();
    }

    @Test
    void no_return_to_the_family_where_a_return_cannot_be_thought_of() {
        refused("RETURN_NOT_THINKABLE", () -> child.interestsDetermined(LongTermSolution.RETURN_TO_FAMILY, false, NOW));

        child.interestsDetermined(LongTermSolution.FOSTER_FAMILY, false, NOW);

        assertThat(child.view().solution()).isEqualTo(LongTermSolution.FOSTER_FAMILY);
        assertThat(child.view().interestsDeterminedAt()).isEqualTo(NOW);
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
