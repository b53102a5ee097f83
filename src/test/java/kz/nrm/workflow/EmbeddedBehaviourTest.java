package kz.nrm.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.EmbeddedBehaviour.Mode;
import kz.nrm.workflow.OutsideSystem.Answer;
import org.junit.jupiter.api.Test;

class EmbeddedBehaviourTest {

    private final CaseReference reference = CaseReference.random();
    private final UUID request = UUID.randomUUID();

    @Test
    void aRepeatedRequestGetsTheSameNumber() {
        var system = new EmbeddedBehaviour("MIG", Mode.ACCEPT);
        var first = system.answer(request, reference);

        assertThat(first).isInstanceOf(Answer.Accepted.class).isEqualTo(system.answer(request, reference));
    }

    @Test
    void delaysOnceAndThenAccepts() {
        var system = new EmbeddedBehaviour("MIG", Mode.DELAY);

        assertThat(system.answer(request, reference)).isInstanceOf(Answer.Delayed.class);
        assertThat(system.answer(request, reference)).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void refusesAndFailsWhenToldTo() {
        var refusing = new EmbeddedBehaviour("MIG", Mode.REFUSE);
        var failing = new EmbeddedBehaviour("MIG", Mode.FAIL);

        assertThat(refusing.answer(request, reference)).isEqualTo(new Answer.Refused("NOT_POSSIBLE"));
        for (var call = 0; call < 5; call++) {
            assertThatThrownBy(() -> failing.answer(request, reference)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void mixedHasEveryKindOfDayAndAnswersInTheEnd() {
        var kinds = Stream.generate(CaseReference::random)
                .limit(500)
                .map(any -> lastOf(new EmbeddedBehaviour("MIG", Mode.MIXED), any))
                .toList();

        assertThat(kinds).contains("1 Accepted", "2 Accepted", "3 Accepted", "1 Refused");
    }

    private String lastOf(EmbeddedBehaviour system, CaseReference any) {
        for (var call = 1; ; call++) {
            try {
                var answer = system.answer(request, any);
                if (!(answer instanceof Answer.Delayed)) {
                    return call + " " + answer.getClass().getSimpleName();
                }
            } catch (IllegalStateException failed) {
                assertThat(call).isLessThan(3);
            }
        }
    }
}
