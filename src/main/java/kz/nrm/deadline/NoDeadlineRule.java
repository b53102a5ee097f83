package kz.nrm.deadline;

/** A deadline is asked for that {@code config/deadlines.yml} does not know. Names the key, nothing of the case. */
public final class NoDeadlineRule extends RuntimeException {

    NoDeadlineRule(DeadlineKind kind, String reason) {
        super("nrm.deadlines.rules." + kind + ": " + reason);
    }
}
