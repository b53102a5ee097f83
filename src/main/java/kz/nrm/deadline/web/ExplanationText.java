package kz.nrm.deadline.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.nrm.deadline.DeadlineStep;
import kz.nrm.deadline.DeadlineStep.What;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.Direction;
import kz.nrm.deadline.Explanation;
import kz.nrm.deadline.LedgerLine;
import kz.nrm.deadline.Term;
import kz.nrm.deadline.web.ExplanationResponse.Fact;
import kz.nrm.deadline.web.ExplanationResponse.Line;
import kz.nrm.deadline.web.ExplanationResponse.Step;
import org.springframework.stereotype.Component;

/** Puts an explanation into sentences that stand before a court and that the person can read. */
@Component
class ExplanationText {

    private final DeadlineWords words;

    ExplanationText(DeadlineWords words) {
        this.words = words;
    }

    ExplanationResponse of(Explanation explained) {
        var deadline = explained.deadline();
        return new ExplanationResponse(
                deadline.id(),
                deadline.reference().value(),
                deadline.kind().value(),
                deadline.status(),
                deadline.startAt(),
                deadline.dueAt(),
                deadline.legalBasis(),
                deadline.ruleVersion(),
                deadline.verified(),
                kind(deadline),
                until(deadline),
                facts(explained),
                explained.ledger().stream().map(line -> line(line)).toList(),
                notes(explained));
    }

    private String kind(DeadlineView deadline) {
        return words.text("deadline.kind." + deadline.kind());
    }

    private String until(DeadlineView deadline) {
        var since = deadline.pausedAt();
        return since == null
                ? words.text("deadline.why.until") + ": " + words.end(deadline.dueAt())
                : words.text("deadline.why.paused", words.moment(since));
    }

    private List<Fact> facts(Explanation explained) {
        var deadline = explained.deadline();
        var rule = explained.rule();
        var facts = new ArrayList<Fact>();
        facts.add(fact("case", deadline.reference().value()));
        facts.add(fact("law", words.basis(deadline.legalBasis())));
        counted(explained).ifPresent(term -> facts.add(fact("length", words.term(term))));
        facts.add(fact("owner", words.agency(deadline.agency()) + ", " + words.text("code.Role." + deadline.role())));
        facts.add(fact(
                "rule", words.text("deadline.why.version", rule.code(), rule.version(), words.date(rule.validFrom()))));
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words.text("deadline.why." + label), value);
    }

    private static Optional<Term> counted(Explanation explained) {
        return explained.ledger().stream().findFirst().map(LedgerLine::term);
    }

    private List<String> notes(Explanation explained) {
        var notes = new ArrayList<String>();
        notes.add(words.text(
                explained.rule().direction() == Direction.PROTECTIVE
                        ? "deadline.why.protective"
                        : "deadline.why.duty"));
        var paused = explained.deadline().paused();
        if (!paused.isZero()) {
            notes.add(words.text("deadline.why.pausedtime", words.term(days(paused))));
        }
        notes.add(words.text(explained.deadline().verified() ? "deadline.why.verified" : "deadline.why.unverified"));
        notes.add(words.text("deadline.why.zone"));
        return notes;
    }

    private static Term days(Duration paused) {
        return paused.toDays() > 0
                ? Term.valueOf(paused.toDays() + " CAL_DAYS")
                : Term.valueOf(Math.max(1, paused.toHours()) + " CLOCK_HOURS");
    }

    private Line line(LedgerLine line) {
        var signed = words.signed(line.at(), line.by());
        var steps = line.steps().stream().map(step -> step(line, step)).toList();
        return new Line(
                line.ordinal(),
                line.change(),
                line.at(),
                line.by().value(),
                line.from(),
                line.to(),
                happened(line),
                signed,
                steps);
    }

    private String happened(LedgerLine line) {
        var reason = words.firstOf(
                line.reason(),
                "deadline.fact." + line.reason(),
                "deadline.extension." + line.reason(),
                "code.SuspensionReason." + line.reason());
        var text = words.text("deadline.ledger." + line.change(), reason);
        var from = line.from();
        return from == null || from.equals(line.to())
                ? text
                : text + ", " + words.text("deadline.ledger.moved", words.end(from), words.end(line.to()));
    }

    private Step step(LedgerLine line, DeadlineStep step) {
        return new Step(step.what(), step.day(), step.detail(), sentence(line, step));
    }

    private String sentence(LedgerLine line, DeadlineStep step) {
        var key = "deadline.step." + step.what();
        var day = words.date(step.day());
        return switch (step.what()) {
            case STARTED ->
                words.text(key, day, hour(step), words.firstOf(line.reason(), "deadline.fact." + line.reason()));
            case LEFT_OFF, WENT_ON, ENDS -> words.text(key, day, hour(step));
            case NOT_COUNTED -> words.text(key + "." + step.detail());
            case COUNTED -> counted(key, step.detail());
            case PASSED_OVER, CROSSED -> words.text(key, day, words.dayOff(step.detail()));
            case MONTH_END, MOVED_FORWARD, MOVED_BACK -> words.text(key, day);
        };
    }

    private String counted(String key, String detail) {
        return detail.startsWith("-")
                ? words.text(key + ".BACK", words.term(Term.valueOf(detail.substring(1))))
                : words.text(key, words.term(Term.valueOf(detail)));
    }

    private static String hour(DeadlineStep step) {
        return step.what() == What.ENDS || step.detail().length() <= 5
                ? step.detail()
                : step.detail().substring(0, 5);
    }
}
