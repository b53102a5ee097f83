package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;
import kz.nrm.agency.AgencyKind;
import kz.nrm.deadline.CalendarSettings.CalendarYear;
import kz.nrm.deadline.CalendarYears.Duty;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarYearsTest {

    private final TestClock clock = new TestClock("2026-11-16T09:20:31Z");
    private final CalendarInForce calendar = new CalendarInForce(new WorkingCalendar(ShippedSettings.calendar()));
    private final CalendarYears years = new CalendarYears(calendar, clock);

    @Test
    void aYearIsShownWithEveryDayThatIsNotOrdinary() {
        var year = years.year(2026);

        assertThat(year.edition()).isEqualTo(calendar.version());
        assertThat(year.verified()).isFalse();
        assertThat(year.source()).isNotBlank();
        assertThat(year.days().firstKey()).isEqualTo("2026-01-01");
        assertThat(year.days().lastKey()).isEqualTo("2026-12-16");
        assertThatThrownBy(() -> years.year(2099)).isInstanceOf(CalendarYearMissing.class);
    }

    @Test
    void theNextYearIsDueFromNovemberUntilItWasCompared() {
        clock.set("2026-10-31T18:59:59Z");
        assertThat(years.duties()).isEmpty();
        clock.set("2026-10-31T19:00:00Z");
        assertThat(years.duties()).containsExactly(new Duty(2027, true, LocalDate.parse("2026-11-01")));

        calendar.replacedBy(with(2027, true));
        assertThat(years.duties()).isEmpty();
    }

    @Test
    void aYearThatHasBegunAndIsNotLoadedIsDueSinceTheNovemberBefore() {
        clock.set("2028-02-01T00:00:00Z");

        assertThat(years.duties()).containsExactly(new Duty(2028, false, LocalDate.parse("2027-11-01")));
    }

    @Test
    void whatHasToBeDoneIsSaidInOneOfTwoWays() {
        assertThat(new Duty(2027, true, LocalDate.EPOCH).key()).isEqualTo("calendar.duty.verify");
        assertThat(new Duty(2028, false, LocalDate.EPOCH).key()).isEqualTo("calendar.duty.load");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void itIsTheDutyOfThoseWhoCanLoadIt(Role role) {
        var person = new Actor(
                new UserId("askar"), "Askar", new AgencyId("COORD"), AgencyKind.COORD, Optional.empty(), Set.of(role));

        assertThat(years.dutiesOf(person))
                .hasSize(List.of(Role.SYS_ADMIN, Role.COORDINATOR_NATIONAL).contains(role) ? 1 : 0);
    }

    private static WorkingCalendar with(int year, boolean verified) {
        var shipped = ShippedSettings.calendar();
        Map<Integer, CalendarYear> all = new TreeMap<>(shipped.years());
        all.computeIfPresent(
                year,
                (number, one) ->
                        new CalendarYear(verified, one.source(), one.holidays(), one.moved(), one.abolished()));
        return new WorkingCalendar(new CalendarSettings(shipped.version(), all));
    }
}
