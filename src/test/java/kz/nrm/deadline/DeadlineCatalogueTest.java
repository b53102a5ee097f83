package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.nrm.shared.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Table 6.2 of the domain handbook: when whoever owes it is reminded, and who hears first that it is late. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DANGER_RESPONSE|after 30 MINUTES|COORDINATOR_REGION",
                "URGENT_NEEDS|after 12 HOURS|COORDINATOR_REGION",
                "DETENTION_CHECK|after 12 HOURS|COORDINATOR_NATIONAL",
                "REFERRAL_ACCEPTANCE|after 12 HOURS|COORDINATOR_REGION",
                "REASONABLE_GROUNDS|after 3 WORK_DAYS|COORDINATOR_REGION",
                "SHELTER_URGENT|after 12 HOURS|COORDINATOR_REGION",
                "FIRST_RISK||COORDINATOR_REGION",
                "NEEDS_ASSESSMENT|after 7 CAL_DAYS|COORDINATOR_REGION",
                "MEDICAL_EXAMINATION|after 48 HOURS|COORDINATOR_REGION",
                "REFLECTION_PERIOD|after 15 CAL_DAYS, before 10 CAL_DAYS, before 5 CAL_DAYS, before 1 CAL_DAYS|",
                "REMOVAL_HOLD|after 12 HOURS|PROSECUTOR",
                "PLAN_SIGNED|after 7 CAL_DAYS|COORDINATOR_REGION",
                "PERMIT_FILED|after 3 WORK_DAYS|COORDINATOR_REGION",
                "PLAN_REVIEW|before 3 CAL_DAYS|COORDINATOR_REGION",
                "GUARDIAN_REQUEST||PROSECUTOR",
                "GUARDIAN_APPOINTMENT||PROSECUTOR",
                "BEST_INTERESTS_ASSESSMENT||COORDINATOR_REGION",
                "AGE_ASSESSMENT|after 14 CAL_DAYS|COORDINATOR_REGION",
                "CONCLUSIVE_GROUNDS|after 30 CAL_DAYS|COORDINATOR_REGION",
                "RECONSIDERATION|after 10 WORK_DAYS|OMBUDSMAN",
                "COOPERATION_TALK|after 15 CAL_DAYS|COORDINATOR_REGION",
                "REGISTER_CONFIRMATION|after 12 HOURS|PROSECUTOR",
                "PROTECTION_MEASURE|after 12 HOURS|PROSECUTOR",
                "DEPOSITION_OFFER|after 2 WORK_DAYS|COORDINATOR_REGION",
                "RETURN_RISK||COORDINATOR_REGION",
                "ARRIVAL_CONFIRMATION|after 12 HOURS|IOM",
                "REINTEGRATION_VISIT_3|before 7 CAL_DAYS|RETURN_OFFICER",
                "SERVICES_END|before 30 CAL_DAYS, before 14 CAL_DAYS|AKIMAT_SOC",
                "BREAK_GLASS_REVIEW||COORDINATOR_NATIONAL",
                "TASK_UNTOUCHED|after 24 HOURS|COORDINATOR_REGION",
                "MISSING_SEARCH||MIA_OC",
                "FOLLOW_UP_6|before 7 CAL_DAYS|",
                "TURNS_EIGHTEEN|before 90 CAL_DAYS, before 30 CAL_DAYS|COORDINATOR_REGION"
            })
    void laddersAreThoseOfTheHandbook(String kind, @Nullable String warned, @Nullable String first) {
        var rule = rules.inForce(new DeadlineKind(kind), TODAY, null);

        assertThat(rule.warn().stream()
                        .map(warning -> warning.from().name().toLowerCase(Locale.ROOT) + " " + warning.amount() + " "
                                + warning.unit())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(Objects.requireNonNullElse(warned, ""));
        assertThat(rule.escalate().stream().map(DeadlineRule.Rung::to).findFirst())
                .isEqualTo(Optional.ofNullable(first));
    }

    /** The region's own coordinator is not the last to hear of work that is owed and late. */
    @Test
    void aLadderDoesNotEndWhereNobodyHasAnswered() {
        assertThat(rules.kinds().stream()
                        .map(kind -> rules.inForce(kind, TODAY, null))
                        .filter(rule -> !rule.elapses())
                        .filter(rule -> rule.escalate().stream()
                                .anyMatch(rung -> rung.to().equals("COORDINATOR_REGION")))
                        .filter(rule -> rule.escalate().stream()
                                .noneMatch(rung -> rung.to().equals("COORDINATOR_NATIONAL"))))
                .extracting(DeadlineRule::code)
                .containsExactlyInAnyOrder("D30");
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
