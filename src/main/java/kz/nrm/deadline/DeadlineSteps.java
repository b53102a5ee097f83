package kz.nrm.deadline;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import kz.nrm.deadline.DeadlineStep.What;

/** Steps as text, one a line, as the ledger keeps them. */
final class DeadlineSteps {

    private DeadlineSteps() {}

    static String text(List<DeadlineStep> steps) {
        return steps.stream()
                .map(step -> step.what() + " " + step.day() + " " + step.detail())
                .collect(joining("\n"));
    }

    static List<DeadlineStep> read(String text) {
        return text.isEmpty()
                ? List.of()
                : text.lines().map(DeadlineSteps::step).toList();
    }

    private static DeadlineStep step(String line) {
        var parts = line.split(" ", 3);
        return new DeadlineStep(What.valueOf(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }
}
