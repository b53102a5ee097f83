package kz.nrm.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.nrm.access.Actor;
import kz.nrm.casefile.CaseEventReports;
import kz.nrm.casefile.CaseRecords;
import kz.nrm.casefile.PersonDetails;
import kz.nrm.casefile.SafeContacts;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.FormField;
import kz.nrm.workflow.TaskForms;
import kz.nrm.workflow.TaskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the records of a case out as labels and answers, for a reader who holds their compartment. */
@Component
class CaseRecordPages {

    private static final String PERSON = "Person";
    private static final String CONTACT = "safeContact";

    private final CaseRecords records;
    private final TaskForms tasks;
    private final CaseEventReports events;
    private final SafeContacts contacts;
    private final ContactPages contactPages;
    private final RecordValues values;
    private final Words words;

    CaseRecordPages(
            CaseRecords records,
            TaskForms tasks,
            CaseEventReports events,
            SafeContacts contacts,
            ContactPages contactPages,
            RecordValues values,
            Words words) {
        this.records = records;
        this.contacts = contacts;
        this.contactPages = contactPages;
        this.tasks = tasks;
        this.events = events;
        this.values = values;
        this.words = words;
    }

    List<Sheet> of(CaseReference reference, Actor actor) {
        return records.read(reference, actor).stream()
                .map(kept -> sheet(kept, contact(kept, reference, actor)))
                .toList();
    }

    /** A number of the person stands on no line of its own, but with all rules that hold for it. */
    private ContactPages.@Nullable Card contact(CaseRecords.Kept kept, CaseReference reference, Actor actor) {
        return contacts.told(reference, kept.document().path(CONTACT))
                .map(card -> contactPages.of(card, actor))
                .orElse(null);
    }

    private Sheet sheet(CaseRecords.Kept kept, ContactPages.@Nullable Card contact) {
        var answers = new ArrayList<CaseOverview.Line>();
        var document = kept.document().deepCopy();
        if (contact != null) {
            ((ObjectNode) document).remove(CONTACT);
        }
        lines(answers, "", kept.kind(), document, codeLists(kept.kind()));
        return new Sheet(name(kept.kind()), words.code(kept.compartment()), words.moment(kept.at()), answers, contact);
    }

    String name(String kind) {
        return words.find("task." + kind)
                .or(() -> words.find("event." + kind))
                .orElseGet(() -> words.text("desk.record." + kind));
    }

    /** Which code list each field of such a record takes its answers from. */
    private Map<String, String> codeLists(String kind) {
        var lists = new HashMap<String, String>();
        fields(kind).forEach(field -> lists.put(field.name(), field.codeList()));
        return lists;
    }

    private List<FormField> fields(String kind) {
        if (kind.equals(PERSON)) {
            return FormField.of(PersonDetails.class);
        }
        return tasks.find(new TaskKey(kind))
                .map(form -> FormField.of(form.input()))
                .or(() -> events.forms().stream()
                        .filter(form -> form.type().equals(kind))
                        .findFirst()
                        .map(form -> FormField.of(form.input())))
                .orElse(List.of());
    }

    /** @param part record or part of a record the fields belong to: a name in it may mean something else than elsewhere */
    private void lines(
            List<CaseOverview.Line> answers, String above, String part, JsonNode node, Map<String, String> lists) {
        node.propertyStream().forEach(property -> {
            var name = property.getKey();
            var label = above + words.find("field." + part + "." + name).orElseGet(() -> words.text("field." + name));
            var value = property.getValue();
            if (value.isObject()) {
                lines(answers, label + ": ", name, value, lists);
            } else if (value.isArray() && value.size() > 0 && value.get(0).isObject()) {
                value.forEach(element -> element(answers, label, name, element, lists));
            } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                var list = lists.getOrDefault(name, "");
                answers.add(new CaseOverview.Line(label, values.said(name, list, value)));
            }
        });
    }

    private void element(
            List<CaseOverview.Line> answers, String label, String part, JsonNode element, Map<String, String> lists) {
        if (values.isSign(element)) {
            answers.add(new CaseOverview.Line(words.text("field.code"), values.sign(element)));
        } else {
            lines(answers, label + ": ", part, element, lists);
        }
    }

    /**
     * One record: what it is, its field class, when it was made, and its answers.
     *
     * @param contact how the person may be reached, where the record tells it
     */
    record Sheet(
            String name,
            String compartment,
            String when,
            List<CaseOverview.Line> lines,
            ContactPages.@Nullable Card contact) {}
}
