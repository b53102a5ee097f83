package kz.nrm.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import kz.nrm.casefile.SafeContact.Channel;
import kz.nrm.casefile.SafeContactCard.Now;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a way to reach somebody, at one moment. */
class SafeContactCardTest {

    private static final AgencyId HOLDER = new AgencyId("AKIMAT_SOC-75");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10:00-16:00              | 09:59 | OUTSIDE_HOURS
            10:00-16:00              | 10:00 | ALLOWED
            10:00 – 16:00            | 15:59 | ALLOWED
            10.00—16.00              | 16:00 | OUTSIDE_HOURS
            9-13, 19:30-21           | 20:00 | ALLOWED
            9-13; 19:30-21           | 14:00 | OUTSIDE_HOURS
            21:30-00:30              | 23:59 | ALLOWED
            21:30-00:30              | 00:15 | ALLOWED
            21:30-00:30              | 00:30 | OUTSIDE_HOURS
            20-24                    | 23:00 | ALLOWED
            20-24                    | 00:00 | OUTSIDE_HOURS
            00:00-24:00              | 03:00 | ALLOWED
            weekdays 10:00-16:00     | 03:00 | READ_HOURS
            не раньше 18             | 20:00 | READ_HOURS
            25-30                    | 12:00 | READ_HOURS
            10:00                    | 12:00 | READ_HOURS
            ''                       | 12:00 | NO_HOURS_TOLD
            """)
    void the_hours_are_asked(String hours, LocalTime time, Now now) {
        var card = card(new SafeContact(Channel.PHONE, "+7701", hours, "rus", "word", "who"), time);
        assertThat(card.now()).isEqualTo(now);
        assertThat(card)
                .isEqualTo(new SafeContactCard(Channel.PHONE, "+7701", hours, now, "rus", "word", "who", HOLDER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "THROUGH_AGENCY"})
    void there_is_no_number_where_only_the_agency_may_be_asked(Channel channel) {
        var card = card(new SafeContact(channel, "+7701", "10-16", "rus", "word", "who"), LocalTime.NOON);
        assertThat(card.value()).isNull();
        assertThat(card.now()).isEqualTo(Now.NEVER);
        assertThat(card.through()).isEqualTo(HOLDER);
    }

    @Test
    void where_nobody_knows_a_safe_way_there_is_none() {
        assertThat(SafeContactCard.of(null, HOLDER, at(LocalTime.NOON)).channel())
                .isEqualTo(Channel.NONE);
    }

    private static SafeContactCard card(SafeContact told, LocalTime time) {
        return SafeContactCard.of(told, HOLDER, at(time));
    }

    private static java.time.Instant at(LocalTime time) {
        return LocalDateTime.parse("2026-11-16T00:00")
                .with(time)
                .atZone(Region.ZONE)
                .toInstant();
    }
}
