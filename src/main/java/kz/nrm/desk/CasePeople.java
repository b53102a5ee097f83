package kz.nrm.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseView;
import kz.nrm.shared.AgencyId;
import kz.nrm.workflow.WorkItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works around a case, told from the steps the reader may see, and who has to act now. */
@Component
class CasePeople {

    private final CaseEyes eyes;
    private final Words words;

    CasePeople(CaseEyes eyes, Words words) {
        this.eyes = eyes;
        this.words = words;
    }

    /** The step that is due first; null where nobody has to act. */
    @Nullable
    Baton baton(List<WorkItemView> items, Actor actor) {
        var open = items.stream().filter(CasePeople::waits).toList();
        return open.stream()
                .min(Comparator.comparing(WorkItemView::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(first -> new Baton(
                        words.text("hub.baton.who", eyes.agency(actor, first.agency()), words.code(first.role())),
                        words.task(first.task()),
                        words.due(first.dueAt()),
                        words.left(first.dueAt()),
                        first.dueAt() != null && first.dueAt().isBefore(words.now()),
                        open.size() == 1 ? "" : words.counted("hub.baton.more", open.size() - 1L)))
                .orElse(null);
    }

    /** Agencies in the order they came into the case. */
    List<Part> around(CaseView view, List<WorkItemView> items, Actor actor) {
        var parts = new LinkedHashMap<String, List<String>>();
        part(parts, view.referring(), "hub.part.REFERRED", actor);
        part(parts, view.receiving(), "hub.part.LEADS", actor);
        items.stream()
                .sorted(Comparator.comparing(WorkItemView::createdAt))
                .forEach(item -> part(parts, item.agency(), "", actor));
        var found = new ArrayList<Part>();
        parts.forEach((agency, said) -> found.add(new Part(
                agency,
                String.join(", ", said),
                String.join(", ", roles(items, agency, actor)),
                items.stream()
                        .filter(item ->
                                waits(item) && eyes.agency(actor, item.agency()).equals(agency))
                        .map(item -> words.task(item.task()))
                        .distinct()
                        .toList())));
        return found;
    }

    private void part(LinkedHashMap<String, List<String>> parts, AgencyId agency, String key, Actor actor) {
        var said = parts.computeIfAbsent(eyes.agency(actor, agency), any -> new ArrayList<>());
        if (!key.isEmpty()) {
            said.add(words.text(key));
        }
    }

    private TreeSet<String> roles(List<WorkItemView> items, String agency, Actor actor) {
        var roles = new TreeSet<String>();
        items.stream()
                .filter(item -> eyes.agency(actor, item.agency()).equals(agency))
                .forEach(item -> roles.add(words.code(item.role())));
        return roles;
    }

    private static boolean waits(WorkItemView item) {
        return item.status() == WorkItemView.Status.OPEN;
    }

    /** @param more how many other steps wait; empty where it is the only one */
    record Baton(String who, String what, String due, String left, boolean late, String more) {}

    /**
     * One agency.
     *
     * @param part  what it is in the case, beside its steps
     * @param roles as whom its people work or worked here
     * @param owes  its open steps
     */
    record Part(String agency, String part, String roles, List<String> owes) {}
}
