package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the lines of a ledger come to, one kind of line at a time. */
class DerivationTest {

    private static final Instant START = Instant.parse("2026-11-16T09:20:31Z");
    private static final Instant COUNTED = Instant.parse("2026-12-17T19:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-20T19:00:00Z");

    private final DeadlineRules rules = ShippedSettings.rules();
    private final Derivation derivation = new Derivation(new WorkingCalendar(ShippedSettings.calendar()));

    @Test
    void whatAPersonWasToldOfAProtectionHolds() {
        assertThat(end("REFLECTION_PERIOD", started("30 CAL_DAYS"), recounted(LATER)))
                .isEqualTo(LATER);
        assertThat(end("REFLECTION_PERIOD", started("30 CAL_DAYS"), recounted(START)))
                .isEqualTo(COUNTED);
    }

    @Test
    void aDutyIsCountedAnew() {
        var counted = end("NEEDS_ASSESSMENT", started("10 CAL_DAYS"));

        assertThat(end("NEEDS_ASSESSMENT", started("10 CAL_DAYS"), recounted(LATER)))
                .isEqualTo(counted);
    }

    @Test
    void aDateThatIsNotKnownIsLookedAtAgainLaterNotEarlier() {
        assertThat(end(
                        "PERMIT_END_WARNING",
                        line(LedgerChange.STARTED, DeadlineOpening.NOT_KNOWN, "30 CAL_DAYS", START)))
                .isAfter(START);
        assertThat(end("PERMIT_END_WARNING", started("30 CAL_DAYS"))).isBefore(START);
    }

    @Test
    void anEndThatWasNamedIsTheEnd() {
        assertThat(end("REFLECTION_PERIOD", line(LedgerChange.STARTED, "NAMED", null, LATER)))
                .isEqualTo(LATER);
    }

    private Instant end(String kind, LedgerLine... lines) {
        return derivation
                .end(rules.of(new DeadlineKind(kind)).get(0), START, List.of(lines))
                .dueAt();
    }

    private static LedgerLine started(String term) {
        return line(LedgerChange.STARTED, "GROUNDS_FOUND", term, COUNTED);
    }

    private static LedgerLine recounted(Instant to) {
        return line(LedgerChange.CALENDAR_CHANGED, "2", null, to);
    }

    private static LedgerLine line(LedgerChange change, String reason, @Nullable String term, Instant to) {
        var length = term == null ? null : Term.valueOf(term);
        return new LedgerLine(1, change, START, UserId.SYSTEM, reason, length, null, to, "1", List.of());
    }
}
