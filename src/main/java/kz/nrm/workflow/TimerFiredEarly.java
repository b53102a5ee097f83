package kz.nrm.workflow;

import java.time.Instant;
import kz.nrm.shared.CaseEvent;
import kz.nrm.shared.CaseReference;

/**
 * The engine fired a timer before its deadline was over: the wait goes on, and somebody has to look at the clocks.
 *
 * @param timer id of the timer in its model
 * @param until when the wait is over, UTC
 * @param at    what the node believed the time to be, UTC
 */
public record TimerFiredEarly(CaseReference reference, String timer, Instant until, Instant at) implements CaseEvent {

    @Override
    public String what() {
        return "TimerFiredEarly:" + timer;
    }
}
