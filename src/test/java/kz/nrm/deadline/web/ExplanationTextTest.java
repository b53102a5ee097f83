package kz.nrm.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.agency.Agencies;
import kz.nrm.agency.Agency;
import kz.nrm.agency.AgencyKind;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineStep;
import kz.nrm.deadline.DeadlineStep.What;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Explanation;
import kz.nrm.deadline.LedgerChange;
import kz.nrm.deadline.LedgerLine;
import kz.nrm.deadline.ShippedSettings;
import kz.nrm.deadline.Term;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a court and the person read. */
class ExplanationTextTest {

    private final Agencies agencies = mock(Agencies.class);
    private final Users users = mock(Users.class);
    private final DeadlineWords words = new DeadlineWords(messages(), agencies, users);
    private final ExplanationText text = new ExplanationText(words);

    @BeforeEach
    void inEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        when(agencies.find(new AgencyId("MIA_MIG-75")))
                .thenReturn(Optional.of(new Agency(
                        new AgencyId("MIA_MIG-75"),
                        AgencyKind.MIA_MIG,
                        Optional.of(Region.ALMATY),
                        Map.of("en", "Migration service of Almaty", "ru", "Миграционная служба"))));
        when(users.actor(new UserId("anna"))).thenReturn(Optional.of(ClockViews.person(Role.COORDINATOR_NATIONAL)));
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyLineAndEveryStepIsASentence() {
        var plain = plain(
                ClockViews.hold(),
                line(
                        1,
                        LedgerChange.STARTED,
                        "GROUNDS_FOUND",
                        Term.valueOf("30 CAL_DAYS"),
                        null,
                        "2026-12-17T19:00:00Z",
                        step(What.STARTED, "2026-11-16", "14:20:31"),
                        step(What.NOT_COUNTED, "2026-11-16", "DAY"),
                        step(What.COUNTED, "2026-11-16", "30 CAL_DAYS"),
                        step(What.PASSED_OVER, "2026-12-16", "HOLIDAY INDEPENDENCE_DAY"),
                        step(What.MOVED_FORWARD, "2026-12-17", ""),
                        step(What.CROSSED, "2026-11-21", "WEEKEND"),
                        step(What.ENDS, "2026-12-17", "24:00")),
                line(
                        2,
                        LedgerChange.EXTENDED,
                        "MEDICAL_REPORT",
                        Term.valueOf("1 MONTHS"),
                        "2026-12-17T19:00:00Z",
                        "2027-01-18T09:20:31Z",
                        step(What.MONTH_END, "2027-02-28", "DAY 31"),
                        step(What.COUNTED, "2026-12-17", "-1 CAL_DAYS"),
                        step(What.MOVED_BACK, "2027-01-15", ""),
                        step(What.NOT_COUNTED, "2026-12-17", "HOUR")),
                line(
                        3,
                        LedgerChange.SUSPENDED,
                        "MEDICAL",
                        null,
                        "2027-01-18T09:20:31Z",
                        "2027-01-18T09:20:31Z",
                        step(What.LEFT_OFF, "2026-12-20", "10:00:05"),
                        step(What.WENT_ON, "2026-12-21", "11:00")));

        assertThat(plain.lines().toList())
                .containsExactly(
                        "Hold on removal",
                        "Runs until: Tuesday, 17 November 2026, 15:00",
                        "",
                        "Case: " + ClockViews.CASE,
                        "Legal basis: CPC 48",
                        "Length: 30 calendar days",
                        "Owed by: Migration service of Almaty, Migration officer",
                        "Rule: D11, version 1, in force since Monday, 1 January 2024",
                        "",
                        "1. Started: reasonable grounds were found",
                        "   Monday, 16 November 2026, 14:20, signed by Anna K.",
                        "   - Monday, 16 November 2026 at 14:20: the start (reasonable grounds were found).",
                        "   - The day of the start is not counted.",
                        "   - Counted: 30 calendar days.",
                        "   - Wednesday, 16 December 2026 is not a working day (holiday: Independence Day).",
                        "   - So the term moves forward to the next working day, Thursday, 17 December 2026.",
                        "   - On the way: Saturday, 21 November 2026 (rest day). It counts as any other day.",
                        "   - It ends on Thursday, 17 December 2026 at 24:00.",
                        "",
                        "2. Extended (Medical report), from Thursday, 17 December 2026, 24:00 to Monday, 18 January 2027, 14:20",
                        "   Monday, 16 November 2026, 14:20, signed by Anna K.",
                        "   - The month has no such day; its last day is Sunday, 28 February 2027.",
                        "   - Counted back: 1 calendar day.",
                        "   - So the term moves back to the working day before, Friday, 15 January 2027.",
                        "   - The hour of the start is not counted.",
                        "",
                        "3. Suspended (medical reasons)",
                        "   Monday, 16 November 2026, 14:20, signed by Anna K.",
                        "   - Suspended on Sunday, 20 December 2026 at 10:00: what was left is kept.",
                        "   - Resumed on Monday, 21 December 2026 at 11:00.",
                        "",
                        "An authority owes it to the person.",
                        "Suspended in all: 5 hours",
                        "This number has not been confirmed by a lawyer yet.",
                        "All times are those of Kazakhstan (Asia/Almaty).");
    }

    @Test
    void theDataSayTheSameAsTheSentences() {
        var explained = explained(
                ClockViews.suspended(),
                line(
                        1,
                        LedgerChange.STARTED,
                        "END_NAMED",
                        null,
                        null,
                        "2026-12-17T19:00:00Z",
                        step(What.ENDS, "2026-12-17", "24:00")));

        assertThat(explained.until())
                .isEqualTo("Suspended since Tuesday, 1 December 2026, 03:00. It has no end until it is resumed.");
        assertThat(explained.facts())
                .extracting(ExplanationResponse.Fact::label)
                .containsExactly("Case", "Legal basis", "Owed by", "Rule");
        assertThat(explained.notes()).first().asString().startsWith("It protects the person");
        assertThat(explained.ledger()).singleElement().satisfies(line -> {
            assertThat(line.by()).isEqualTo("anna");
            assertThat(line.to()).isEqualTo("2026-12-17T19:00:00Z");
            assertThat(line.from()).isNull();
            assertThat(line.change()).isEqualTo(LedgerChange.STARTED);
            assertThat(line.ordinal()).isEqualTo(1);
            assertThat(line.steps())
                    .containsExactly(new ExplanationResponse.Step(
                            What.ENDS,
                            LocalDate.parse("2026-12-17"),
                            "24:00",
                            "It ends on Thursday, 17 December 2026 at 24:00."));
        });
        assertThat(explained.id()).isEqualTo(ClockViews.ID);
        assertThat(explained.status()).isEqualTo(ClockViews.suspended().status());
    }

    @ParameterizedTest
    @CsvSource({
        "ru,NRM service level D04 (product default),Норматив НМП D04 (по умолчанию)",
        "kk,NRM service level D04 (product default),ҰБТ нормативі D04 (әдепкі мән)",
        "ru,CPC 109(2),'УПК, ст. 109 ч. 2'",
        "ru,what nobody has put into words,what nobody has put into words"
    })
    void whatItRestsOnIsSaidInTheReadersLanguage(String language, String basis, String said) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(words.basis(basis)).isEqualTo(said);
    }

    @Test
    void whoeverSignedIsNamed() {
        when(users.actor(new UserId("gone"))).thenReturn(Optional.empty());

        var at = Instant.parse("2026-11-16T09:20:00Z");
        assertThat(words.signed(at, UserId.SYSTEM)).endsWith("14:20, written by the system");
        assertThat(words.signed(at, new UserId("anna"))).endsWith("14:20, signed by Anna K.");
        assertThat(words.signed(at, new UserId("gone"))).endsWith("14:20, signed by gone");
        assertThat(words.agency(new AgencyId("CLOSED"))).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @CsvSource({
        "1 CAL_DAYS,1 календарный день",
        "2 CAL_DAYS,2 календарных дня",
        "4 CAL_DAYS,4 календарных дня",
        "5 CAL_DAYS,5 календарных дней",
        "11 CAL_DAYS,11 календарных дней",
        "12 CAL_DAYS,12 календарных дней",
        "14 CAL_DAYS,14 календарных дней",
        "21 CAL_DAYS,21 календарный день",
        "22 CAL_DAYS,22 календарных дня",
        "111 CAL_DAYS,111 календарных дней",
        "115 CAL_DAYS,115 календарных дней",
        "122 CAL_DAYS,122 календарных дня"
    })
    void russianHasThreeNumbers(String term, String said) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));

        assertThat(words.term(Term.valueOf(term))).isEqualTo(said);
    }

    private String plain(DeadlineView deadline, LedgerLine... lines) {
        return explained(deadline, lines).plain();
    }

    private ExplanationResponse explained(DeadlineView deadline, LedgerLine... lines) {
        var rule = ShippedSettings.rules()
                .inForce(new DeadlineKind(deadline.kind().value()), LocalDate.parse("2026-11-16"), null);
        return text.of(new Explanation(deadline, rule, List.of(lines)));
    }

    private static LedgerLine line(
            int ordinal,
            LedgerChange change,
            String reason,
            @Nullable Term term,
            @Nullable String from,
            String to,
            DeadlineStep... steps) {
        return new LedgerLine(
                ordinal,
                change,
                Instant.parse("2026-11-16T09:20:31Z"),
                new UserId("anna"),
                reason,
                term,
                from == null ? null : Instant.parse(from),
                Instant.parse(to),
                "2026-11",
                List.of(steps));
    }

    private static DeadlineStep step(What what, String day, String detail) {
        return new DeadlineStep(what, LocalDate.parse(day), detail);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/common", "messages/deadline");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
