package kz.nrm.deadline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.nrm.deadline.DeadlineStatus;
import kz.nrm.deadline.DeadlineStep.What;
import kz.nrm.deadline.LedgerChange;
import org.jspecify.annotations.Nullable;

/**
 * Why a deadline ends when it does, as data and in the reader's language.
 *
 * @param until the end in words; while it is suspended, that it is
 * @param facts what it is, by what law, who owes it, in words
 * @param notes what else a reader must know
 */
record ExplanationResponse(
        UUID id,
        String reference,
        String kind,
        DeadlineStatus status,
        Instant startAt,
        Instant dueAt,
        String legalBasis,
        String ruleVersion,
        boolean verified,
        String title,
        String until,
        List<Fact> facts,
        List<Line> ledger,
        List<String> notes) {

    /** A line of the head of the page. */
    record Fact(String label, String value) {}

    /** A line of the ledger with how its end was counted. */
    record Line(
            int ordinal,
            LedgerChange change,
            Instant at,
            String by,
            @Nullable Instant from,
            Instant to,
            String text,
            String signed,
            List<Step> steps) {}

    /** One step of the arithmetic. */
    record Step(What what, LocalDate day, String detail, String text) {}

    /** The same as plain text, a sentence a line. */
    String plain() {
        var lines = new ArrayList<String>();
        lines.add(title);
        lines.add(until);
        lines.add("");
        facts.forEach(fact -> lines.add(fact.label() + ": " + fact.value()));
        for (var line : ledger) {
            lines.add("");
            lines.add(line.ordinal() + ". " + line.text());
            lines.add("   " + line.signed());
            line.steps().forEach(step -> lines.add("   - " + step.text()));
        }
        lines.add("");
        lines.addAll(notes);
        return String.join("\n", lines) + "\n";
    }
}
