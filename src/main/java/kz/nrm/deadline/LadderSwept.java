package kz.nrm.deadline;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * All ladders were climbed as far as they are due; published after the last transaction of a sweep, also when nothing was due.
 *
 * @param rungs how many rungs were claimed
 * @param at    when it was over, by the time of the database, UTC
 */
@NamedInterface("events")
public record LadderSwept(int rungs, Instant at) {}
