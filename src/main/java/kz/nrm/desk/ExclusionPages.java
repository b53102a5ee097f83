package kz.nrm.desk;

import java.util.List;
import java.util.stream.Stream;
import kz.nrm.access.Actor;
import kz.nrm.access.Exclusion;
import kz.nrm.casefile.ExclusionEffects;
import kz.nrm.casefile.Exclusions;
import org.springframework.stereotype.Component;

/** One exclusion in words: whom, why, and what would move. */
@Component
class ExclusionPages {

    private final ApprovalLists lists;
    private final TaskFacts facts;
    private final Words words;

    ExclusionPages(ApprovalLists lists, TaskFacts facts, Words words) {
        this.lists = lists;
        this.facts = facts;
        this.words = words;
    }

    Page of(Exclusions.Matter matter, Actor actor) {
        var exclusion = matter.exclusion();
        var waits = exclusion.state() == Exclusion.State.PROPOSED
                || exclusion.state() == Exclusion.State.REMOVAL_PROPOSED;
        return new Page(
                words.text("board.approvals.exclusion." + exclusion.state(), lists.whom(exclusion.subject())),
                matter.reference().map(String::valueOf).orElse(""),
                facts.name(exclusion.askedBy()),
                words.agency(exclusion.askedByAgency()),
                words.moment(exclusion.askedAt()),
                matter.reasons().orElse(""),
                matter.preview().map(this::moves).orElse(List.of()),
                waits ? "/approvals/exclusions/" + exclusion.id() : "",
                exclusion.askedBy().equals(actor.id()));
    }

    private List<Move> moves(ExclusionEffects.Preview preview) {
        return Stream.of(
                        preview.tasks().stream()
                                .map(move -> new Move(
                                        words.task(move.task()),
                                        words.agency(move.from()),
                                        words.agency(move.to()) + ", " + words.code(move.as()))),
                        preview.deadlines().stream()
                                .map(move -> new Move(
                                        words.text("deadline.kind." + move.kind()),
                                        words.agency(move.from()),
                                        words.agency(move.to()))),
                        preview.parties().stream()
                                .map(party -> new Move(
                                        words.text("board.approvals.part"),
                                        party.now() == null ? words.text("board.approvals.nopart") : words.agency(party.agency()),
                                        party.after() == null
                                                ? words.text("board.approvals.nopart")
                                                : words.agency(party.agency()))))
                .flatMap(moves -> moves)
                .toList();
    }

    /**
     * @param reference empty for whom the case is not open
     * @param decide    address of the decision; empty where there is nothing to decide any more
     * @param own       asked for by the reader
     */
    record Page(
            String what,
            String reference,
            String by,
            String agency,
            String when,
            String reasons,
            List<Move> moves,
            String decide,
            boolean own) {}

    record Move(String what, String from, String to) {}
}
