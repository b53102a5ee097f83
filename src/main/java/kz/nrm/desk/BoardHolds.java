package kz.nrm.desk;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.detention.DetentionView;
import kz.nrm.detention.Detentions;
import kz.nrm.detention.RemovalPlanView;
import kz.nrm.detention.Removals;
import org.springframework.stereotype.Component;

/** Says of a watched deadline who holds the person where and for how long, or who plans a removal for when. */
@Component
class BoardHolds {

    private final Detentions detentions;
    private final Removals removals;
    private final Words words;

    BoardHolds(Detentions detentions, Removals removals, Words words) {
        this.detentions = detentions;
        this.removals = removals;
        this.words = words;
    }

    String of(DeadlineView deadline) {
        var kind = deadline.kind().value();
        if (kind.equals("DETENTION_CHECK")) {
            return detentions.of(deadline.reference()).stream()
                    .filter(detention -> detention.endedAt().isEmpty())
                    .findFirst()
                    .map(this::held)
                    .orElse("");
        }
        return kind.equals("REMOVAL_HOLD")
                ? removals.of(deadline.reference()).stream()
                        .filter(plan -> plan.stoppedAt().isEmpty())
                        .map(this::planned)
                        .collect(Collectors.joining("; "))
                : "";
    }

    private String held(DetentionView detention) {
        return Stream.of(
                        words.code(detention.place()),
                        words.code(detention.holder()),
                        words.text("board.held.since", words.moment(detention.since())),
                        words.text(detention.checkedAt().isPresent() ? "board.held.checked" : "board.held.unchecked"))
                .collect(Collectors.joining("; "));
    }

    private String planned(RemovalPlanView plan) {
        return Stream.of(
                        words.code(plan.planner()),
                        plan.plannedFor()
                                .map(day -> words.text("board.removal.for", words.day(day)))
                                .orElseGet(() -> words.text("board.removal.someday")),
                        words.text(plan.alertedAt().isPresent() ? "board.removal.alerted" : "board.removal.quiet"))
                .collect(Collectors.joining("; "));
    }
}
