package kz.nrm.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import kz.nrm.agency.Agencies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:20:00Z");

    private Words words;

    @BeforeEach
    void speak() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/common", "messages/desk", "messages/deadline");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        words = new Words(messages, mock(Agencies.class), Clock.fixed(NOW, ZoneOffset.UTC));
        in("ru");
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void datesAreWrittenOutWithTheirWeekdayInLocalTime() {
        var at = Instant.parse("2026-12-16T13:30:00Z");

        assertThat(words.moment(at)).isEqualTo("среда, 16 декабря 2026 г., 18:30");
        in("kk");
        assertThat(words.moment(at)).isEqualTo("2026 ж. 16 желтоқсан, сәрсенбі, 18:30");
        in("en");
        assertThat(words.moment(at)).contains("Wednesday", "16 December 2026", "18:30");
    }

    @Test
    void whatEndsAtMidnightEndsWithTheDayBefore() {
        assertThat(words.due(Instant.parse("2026-12-16T19:00:00Z")))
                .isEqualTo("среда, 16 декабря 2026 г., до конца дня");
        assertThat(words.due(Instant.parse("2026-12-16T19:00:01Z"))).startsWith("четверг, 17 декабря 2026 г., 00:00");
        assertThat(words.due(null)).isEmpty();
    }

    @Test
    void whatIsLeftIsSaidInDaysOrHours() {
        assertThat(words.left(NOW.plusSeconds(3 * 86_400 + 5))).isEqualTo("Осталось 3 дня");
        assertThat(words.left(NOW.plusSeconds(86_400))).isEqualTo("Остался 1 день");
        assertThat(words.left(NOW.plusSeconds(7_200))).isEqualTo("Осталось 2 часа");
        assertThat(words.left(NOW.plusSeconds(3_599))).isEqualTo("Осталось меньше часа");
        assertThat(words.left(NOW.minusSeconds(7_200))).isEqualTo("Просрочено на 2 часа");
        assertThat(words.left(NOW.minusSeconds(86_400))).isEqualTo("Просрочено на 1 день");
        assertThat(words.left(NOW.minusSeconds(60))).isEqualTo("Просрочено меньше чем на час");
        assertThat(words.left((Instant) null)).isEmpty();
    }

    @Test
    void countedWordsHaveTheFormTheLanguageAsksFor() {
        for (var form : Map.of(
                        1, "день", 21, "день", 101, "день", 2, "дня", 104, "дня", 5, "дней", 11, "дней", 112, "дней")
                .entrySet()) {
            assertThat(words.counted("desk.late.days", form.getKey()))
                    .isEqualTo("Просрочено на " + form.getKey() + " " + form.getValue());
        }
        in("en");
        assertThat(words.counted("desk.left.days", 1)).isEqualTo("1 day left");
        assertThat(words.counted("desk.left.days", 21)).isEqualTo("21 days left");
        in("kk");
        assertThat(words.counted("desk.left.days", 21)).isEqualTo("21 күн қалды");
    }

    @Test
    void whatADeadlineRestsOnIsSaidInTheReadersLanguageOrMarkedAsEnglish() {
        assertThat(words.basis("NRM service level D04 (product default)"))
                .isEqualTo(new Words.Basis("Норматив НМП D04 (по умолчанию)", false));
        assertThat(words.basis("CPC 217(5)")).isEqualTo(new Words.Basis("УПК, ст. 217 ч. 5", false));
        assertThat(words.basis("Another act, Article 7")).isEqualTo(new Words.Basis("Another act, Article 7", true));
    }

    @Test
    void aLanguageWithoutAWordInKazakhIsSaidInRussian() {
        in("kk");
        assertThat(words.language(Locale.forLanguageTag("uz"))).isEqualTo("өзбек тілі");
        assertThat(words.language(Locale.forLanguageTag("tl"))).isEqualTo("тагалог");
    }

    @Test
    void valuesOfRecordsAreSaidInWords() {
        assertThat(Values.said(words, "true")).isEqualTo("Да");
        assertThat(Values.said(words, "2026-12-16")).isEqualTo("среда, 16 декабря 2026 г.");
        assertThat(Values.said(words, "2026-12-16T13:30:00Z")).isEqualTo("среда, 16 декабря 2026 г., 18:30");
        assertThat(Values.said(words, "CaseState.CLOSED")).isEqualTo("Дело закрыто");
        assertThat(Values.said(words, "YesNo.YES")).isEqualTo("Да");
        assertThat(Values.said(words, "2026-13-45")).isEqualTo("2026-13-45");
        assertThat(Values.said(words, "told so")).isEqualTo("told so");
        assertThat(Values.said(words, "be65295d-60f3-4a34-b249-2ffcb6942cb5")).isEqualTo("выбрано из списка");
    }

    @Test
    void aPeriodOnAPanelEndsWithTheDayBefore() {
        assertThat(Values.onPanel(words, "2026-12-16T19:00:00Z")).isEqualTo("среда, 16 декабря 2026 г., до конца дня");
        assertThat(Values.onPanel(words, "2026-12-16T13:30:00Z")).isEqualTo("среда, 16 декабря 2026 г., 18:30");
        assertThat(Values.onPanel(words, "true")).isEqualTo("Да");
    }

    private static void in(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
    }
}
