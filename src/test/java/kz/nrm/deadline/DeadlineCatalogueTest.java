package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The rules as they are shipped. */
class DeadlineCatalogueTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final DeadlineRules rules = ShippedSettings.rules();

    @Test
    void holdsEveryProductDeadline() {
        var codes = rules.kinds().stream()
                .map(kind -> rules.inForce(kind, TODAY, null).code())
                .collect(Collectors.toSet());

        assertThat(codes)
                .containsAll(IntStream.rangeClosed(1, 33)
                        .mapToObj("D%02d"::formatted)
                        .toList());
    }

    @Test
    void neverClaimsMoreThanIsKnown() {
        assertThat(rules.kinds()).allSatisfy(kind -> {
            var rule = rules.inForce(kind, TODAY, Region.ALMATY);
            assertThat(rule.legalBasis()).isNotBlank();
            assertThat(rule.verified()).isFalse();
        });
    }

    @Test
    void reflectionIsAtLeastThirtyDaysAndProtective() {
        var rule = rules.inForce(new DeadlineKind("REFLECTION_PERIOD"), TODAY, null);

        assertThat(rule.length()).isEqualTo(new Term(30, DeadlineMode.CAL_DAYS));
        assertThat(rule.rolling()).isEqualTo(Rolling.FORWARD);
        assertThat(rule.extension().by()).isEqualTo(new Term(30, DeadlineMode.CAL_DAYS));
        assertThat(rule.extension().most()).isNull();
        assertThat(rule.elapses()).isTrue();
    }

    @Test
    void ownServiceLevelRollsBackAndStatuteForward() {
        assertThat(rules.inForce(new DeadlineKind("NEEDS_ASSESSMENT"), TODAY, null)
                        .rolling())
                .isEqualTo(Rolling.BACKWARD);
        assertThat(rules.inForce(new DeadlineKind("VICTIM_RECOGNITION"), TODAY, null)
                        .rolling())
                .isEqualTo(Rolling.FORWARD);
    }

    @Test
    void riskAndDoorChooseAnotherLength() {
        var review = rules.inForce(new DeadlineKind("PLAN_REVIEW"), TODAY, null);
        var grounds = rules.inForce(new DeadlineKind("REASONABLE_GROUNDS"), TODAY, null);

        assertThat(review.lengthFor("HIGH")).hasToString("7 CAL_DAYS");
        assertThat(review.lengthFor("LOW")).hasToString("30 CAL_DAYS");
        assertThat(grounds.lengthFor("PANEL")).hasToString("48 HOURS");
        assertThat(grounds.lengthFor(null)).hasToString("5 WORK_DAYS");
    }

    @Test
    void unknownKindsAndDaysBeforeTheFirstVersionAreRefused() {
        assertThatThrownBy(() -> rules.inForce(new DeadlineKind("NO_SUCH"), TODAY, null))
                .isInstanceOf(NoDeadlineRule.class)
                .hasMessage("nrm.deadlines.rules.NO_SUCH: this kind has no rule");
        assertThatThrownBy(() -> rules.inForce(new DeadlineKind("URGENT_NEEDS"), LocalDate.parse("2023-12-31"), null))
                .hasMessageContaining("no version is in force on 2023-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyKindHasAName(String language) throws IOException {
        var texts = new Properties();
        try (var file = new ClassPathResource("messages/deadline_" + language + ".properties").getInputStream()) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        Set<String> expected =
                rules.kinds().stream().map(kind -> "deadline.kind." + kind).collect(Collectors.toSet());
        assertThat(texts.stringPropertyNames()).containsAll(expected);
    }
}
