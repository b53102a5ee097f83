package kz.nrm.desk;

import java.util.List;
import java.util.UUID;
import kz.nrm.access.Exclusion;
import kz.nrm.access.Exclusion.Subject;
import kz.nrm.access.Relation;
import kz.nrm.casefile.ExclusionEffects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words who is shut out of a case, and what moves by it. */
@Component
class ExclusionPages {

    private final TaskFacts users;
    private final Words words;

    ExclusionPages(TaskFacts users, Words words) {
        this.users = users;
        this.words = words;
    }

    String subject(Subject subject) {
        if (subject.agency() != null) {
            return words.agency(subject.agency());
        }
        return subject.body() == null
                ? users.name(subject.user())
                : words.text("hub.exclusion.all", words.code(subject.body()));
    }

    Row row(Exclusion exclusion) {
        return new Row(
                exclusion.id(),
                subject(exclusion.subject()),
                words.text("hub.exclusion.state." + exclusion.state()),
                users.name(exclusion.askedBy()),
                words.agency(exclusion.askedByAgency()),
                words.moment(exclusion.askedAt()),
                words.moment(exclusion.inForceSince()));
    }

    Preview preview(ExclusionEffects.Preview preview) {
        return new Preview(
                preview.tasks().stream()
                        .map(move -> new Move(
                                words.task(move.task()),
                                words.agency(move.from()),
                                words.text("hub.baton.who", words.agency(move.to()), words.code(move.as())),
                                users.name(move.heldBy())))
                        .toList(),
                preview.deadlines().stream()
                        .map(move -> new Move(
                                words.text("deadline.kind." + move.kind()),
                                words.agency(move.from()),
                                words.agency(move.to()),
                                words.due(move.dueAt())))
                        .toList(),
                preview.parties().stream()
                        .map(party -> new Party(words.agency(party.agency()), said(party.now()), said(party.after())))
                        .toList());
    }

    private String said(@Nullable Relation relation) {
        return words.text(relation == null ? "hub.relation.none" : "hub.relation." + relation);
    }

    /** @param since when it came into force; empty before */
    record Row(UUID id, String subject, String state, String by, String agency, String asked, String since) {}

    record Preview(List<Move> tasks, List<Move> deadlines, List<Party> parties) {}

    /** @param note who holds the task, or when the deadline ends */
    record Move(String what, String from, String to, String note) {}

    record Party(String agency, String now, String after) {}
}
