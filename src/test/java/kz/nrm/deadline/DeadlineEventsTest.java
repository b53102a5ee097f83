package kz.nrm.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the trail says of a deadline. */
class DeadlineEventsTest {

    private static final DeadlineKind KIND = new DeadlineKind("URGENT_NEEDS");
    private static final CaseReference CASE = CaseReference.random();
    private static final UUID ID = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-16T09:20:31Z");

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(new DeadlineOpened(CASE, ID, KIND, AT, AT), "DeadlineOpened:URGENT_NEEDS"),
                Arguments.of(new DeadlineMet(CASE, ID, KIND, true, AT), "DeadlineMet:URGENT_NEEDS"),
                Arguments.of(new DeadlineCancelled(CASE, ID, KIND, "DONE", AT), "DeadlineCancelled:URGENT_NEEDS"),
                Arguments.of(rung(true), "RungReached:URGENT_NEEDS:ESCALATION:NGO-75"),
                Arguments.of(rung(false), "RungReached:URGENT_NEEDS:REMINDER:NGO-75"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theTrailSaysWhat(CaseEvent event, String what) {
        assertThat(event.what()).isEqualTo(what);
    }

    private static RungReached rung(boolean escalation) {
        var ngo = new AgencyId("NGO-75");
        return new RungReached(CASE, ID, KIND, 1, escalation, true, ngo, "LAWYER", ngo, AT, null, AT);
    }
}
