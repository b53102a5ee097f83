package kz.nrm.workflow;

import java.util.List;
import java.util.Map;

/**
 * One user task: its key, the validated record of what is entered, and the use case that completes it. The page, the JSON
 * interface, its description and the printable sheet are all made from it.
 *
 * @param <T> what is entered; Bean Validation annotations are its rules
 */
public interface TaskForm<T extends Record> {

    TaskKey task();

    Class<T> input();

    /** Does what the task owes and tells the process the facts it goes on with. Runs in the transaction that completes the task. */
    CaseFacts complete(TaskAtHand task, T input);

    /** What must happen after the process has gone on, in the same transaction: a message that would have taken the task away. */
    default void completed(TaskAtHand task, T input) {}

    /** Whether the case may end with this task: its page shows what else is open in the case. */
    default boolean endsCase() {
        return false;
    }

    /** Choices of a text field that depend on the case, by field name; the value is stored, the label shown. */
    default Map<String, List<Choice>> choices(TaskAtHand task) {
        return Map.of();
    }

    /** One answer that may be chosen. */
    record Choice(String value, String label) {}
}
