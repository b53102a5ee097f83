package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

/** A missing or wrong value stops the start with the exact key and the reason. */
class DeadlineSettingsTest {

    private static final String RULE = "nrm.deadlines.rules.REFLECTION_PERIOD[0].";
    private static final String NEXT = "nrm.deadlines.rules.REFLECTION_PERIOD[1].";

    @Test
    void startsWhenAllIsGiven() {
        starting(valid()).run(context -> assertThat(context).hasNotFailed().hasSingleBean(DeadlineRules.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "legal-basis||legalBasis",
                "legal-basis|-|legalBasis",
                "length|-|length",
                "verified|-|verified",
                "valid-from|-|validFrom",
                "version|-|version",
                "owner.role|-|owner",
                "length|30 MOONS|unknown mode MOONS",
                "length|thirty|is not a length: '30 CAL_DAYS' expected",
                "length|-30 CAL_DAYS|-30 CAL_DAYS is not a sensible length: 0 to 3660 expected",
                "length|40000 CAL_DAYS|40000 CAL_DAYS is not a sensible length",
                "length|0 HOURS|0 HOURS is not a sensible length: 1 to 8784 expected",
                "direction|SIDEWAYS|direction",
                "valid-from|2024-13-01|valid-from",
                "warn[0]|later|is not a warning: 'after 12 HOURS'",
                "verified|maybe|verified",
                "start|no code|start",
            })
    void refusesAWrongValue(String part, String value, String reason) {
        var settings = valid();
        put(settings, RULE + part, value);

        failing(settings, "REFLECTION_PERIOD", part.split("[.\\[]")[0].replace("-", ""), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner.role|EMPEROR|REFLECTION_PERIOD[0].owner.role: unknown role EMPEROR",
                "owner.agency|CIRCUS|REFLECTION_PERIOD[0].owner.agency: unknown kind of agency CIRCUS",
                "valid-to|2023-01-01|REFLECTION_PERIOD[0].valid-to: is before valid-from",
                "by|door|REFLECTION_PERIOD[0].by: names the variable of lengths",
                "extension.by|3 HOURS|REFLECTION_PERIOD[0].extension.by: hours prolong hours",
                "escalate[0].to|NOBODY|REFLECTION_PERIOD[0].escalate: unknown NOBODY",
                "extension.by|0 CAL_DAYS|REFLECTION_PERIOD[0].extension.by: must be longer than nothing",
                "counts-back|true|REFLECTION_PERIOD[0].counts-back: needs CAL_DAYS or HOURS and no extension",
            })
    void refusesAContradiction(String part, String value, String message) {
        var settings = valid();
        put(settings, RULE + part, value);

        failing(settings, "nrm.deadlines.rules." + message);
    }

    @Test
    void refusesOverlappingVersions() {
        var settings = valid();
        rule(settings, NEXT, "2", "2026-01-01");

        failing(settings, "nrm.deadlines.rules.REFLECTION_PERIOD[1].valid-from: overlaps the validity of version 1");
    }

    @Test
    void refusesTheSameVersionTwice() {
        var settings = valid();
        settings.put(RULE + "valid-to", "2025-12-31");
        rule(settings, NEXT, "1", "2026-01-01");

        failing(settings, "nrm.deadlines.rules.REFLECTION_PERIOD[1].version: 1 is given twice");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2027-12-31", "2022-01-01, 2024-01-01"})
    void refusesVersionsThatShareADay(String from, String to) {
        var settings = valid();
        settings.put(RULE + "valid-to", "2026-01-01");
        rule(settings, NEXT, "2", from);
        settings.put(NEXT + "valid-to", to);

        failing(settings, "nrm.deadlines.rules.REFLECTION_PERIOD[1].valid-from: overlaps the validity of version 1");
    }

    @Test
    void aVersionHoldsFromItsFirstDayToItsLast() {
        var settings = valid();
        settings.put(RULE + "valid-to", "2025-12-31");
        rule(settings, NEXT, "2", "2026-01-01");
        var kind = new DeadlineKind("REFLECTION_PERIOD");

        starting(settings).run(context -> {
            var rules = context.getBean(DeadlineRules.class);
            assertThat(rules.inForce(kind, LocalDate.parse("2024-01-01"), null).version())
                    .isEqualTo("1");
            assertThat(rules.inForce(kind, LocalDate.parse("2025-12-31"), null).version())
                    .isEqualTo("1");
            assertThat(rules.inForce(kind, LocalDate.parse("2026-01-01"), null).version())
                    .isEqualTo("2");
        });
    }

    @Test
    void acceptsVersionsOneAfterTheOtherAndOneForARegion() {
        var settings = valid();
        settings.put(RULE + "valid-to", "2025-12-31");
        rule(settings, NEXT, "2", "2026-01-01");
        rule(settings, "nrm.deadlines.rules.REFLECTION_PERIOD[2].", "3", "2026-01-01");
        settings.put("nrm.deadlines.rules.REFLECTION_PERIOD[2].regions[0]", "ALMATY");

        var kind = new DeadlineKind("REFLECTION_PERIOD");
        var day = LocalDate.parse("2026-06-01");
        starting(settings).run(context -> {
            var rules = context.getBean(DeadlineRules.class);
            assertThat(rules.inForce(kind, day, Region.ALMATY).version()).isEqualTo("3");
            assertThat(rules.inForce(kind, day, Region.ASTANA).version()).isEqualTo("2");
            assertThat(rules.inForce(kind, day, null).version()).isEqualTo("2");
            assertThatThrownBy(() -> rules.version(kind, "9"))
                    .isInstanceOf(NoDeadlineRule.class)
                    .hasMessageContaining("version 9 is missing");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "years.2026.verified|-|verified",
                "years.2026.holidays[0].date|-|date",
                "years.2026.holidays[0].date|2026-02-30|holidays",
                "years.2026.holidays[0].date|2025-01-01|nrm.calendar.years.2026: 2025-01-01 belongs to another year",
                "years.2026.holidays[1].date|2026-01-01|nrm.calendar.years.2026: 2026-01-01 is given twice",
                "years.2026.holidays[1].name|OTHER|nrm.calendar.years.2027.holidays: without [OTHER], which 2026 has",
                "version|-|version"
            })
    void refusesACalendarWithAGap(String part, String value, String reason) {
        var settings = valid();
        put(settings, "nrm.calendar." + part, value);

        failing(settings, reason);
    }

    @Test
    void refusesAMissingYear() {
        var settings = valid();
        year(settings, 2029);

        failing(settings, "nrm.calendar.years.2028: the year is missing between its neighbours");
    }

    @Test
    void refusesNoRulesAtAll() {
        var settings = valid();
        settings.keySet().removeIf(key -> key.startsWith("nrm.deadlines"));

        failing(settings, "nrm.deadlines", "rules");
    }

    private static Map<String, String> valid() {
        var settings = new LinkedHashMap<String, String>();
        rule(settings, RULE, "1", "2024-01-01");
        settings.put(RULE + "extension.by", "30 CAL_DAYS");
        settings.put(RULE + "extension.reasons[0]", "CHILD");
        settings.put("nrm.calendar.version", "test");
        year(settings, 2026);
        year(settings, 2027);
        return settings;
    }

    private static void rule(Map<String, String> settings, String key, String version, String from) {
        Stream.of(
                        "code=D10",
                        "version=" + version,
                        "valid-from=" + from,
                        "length=30 CAL_DAYS",
                        "direction=PROTECTIVE",
                        "source=ANCHOR",
                        "legal-basis=Special Report",
                        "verified=false",
                        "start=GROUNDS_FOUND",
                        "stop=REFLECTION_ENDED",
                        "owner.agency=COORD",
                        "owner.role=COORDINATOR_REGION")
                .map(pair -> pair.split("="))
                .forEach(pair -> settings.put(key + pair[0], pair[1]));
    }

    private static void year(Map<String, String> settings, int year) {
        var key = "nrm.calendar.years." + year + ".";
        settings.put(key + "verified", "true");
        settings.put(key + "source", "test");
        settings.put(key + "holidays[0].date", year + "-01-01");
        settings.put(key + "holidays[0].name", "NEW_YEAR");
        settings.put(key + "holidays[1].date", year + "-12-16");
        settings.put(key + "holidays[1].name", "INDEPENDENCE_DAY");
    }

    private static void put(Map<String, String> settings, String key, String value) {
        if ("-".equals(value)) {
            settings.remove(key);
        } else {
            settings.put(key, value == null ? "" : value);
        }
    }

    private static void failing(Map<String, String> settings, String... parts) {
        starting(settings).run(context -> {
            assertThat(context).hasFailed();
            var trace = new StringBuilder();
            for (var cause = context.getStartupFailure(); cause != null; cause = cause.getCause()) {
                trace.append(cause.getMessage()).append('\n');
            }
            assertThat(plain(trace.toString()))
                    .contains(Stream.of(parts).map(DeadlineSettingsTest::plain).toArray(String[]::new));
        });
    }

    /** The framework names a key now as it is written, now in its plain form. */
    private static String plain(String text) {
        return text.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    private static ApplicationContextRunner starting(Map<String, String> settings) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(DeadlineConfiguration.class)
                .withPropertyValues(settings.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }
}
