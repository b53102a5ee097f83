package kz.nrm.desk;

import static kz.nrm.casefile.Consent.Purpose.POLICE;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.nrm.access.Actor;
import kz.nrm.access.Compartment;
import kz.nrm.access.WhoLooked.Reading;
import kz.nrm.casefile.Consent;
import kz.nrm.casefile.Consent.Purpose;
import kz.nrm.casefile.ConsentScope;
import kz.nrm.casefile.ConsentTalks.Read;
import kz.nrm.casefile.ConsentTalks.Standing;
import kz.nrm.casefile.ConsentTexts;
import kz.nrm.casefile.Recall;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.FormField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Says the consents of a person in words. Whether the person talks with those who investigate is not for those who help: neither that
 * decision nor who of that side has read something stands on their page.
 */
@Component
class ConsentPages {

    private static final List<String> HIDDEN_CHOICES = List.of(Compartment.STATUS.name());

    private final ConsentTexts texts;
    private final CaseEyes eyes;
    private final RecordValues values;
    private final TaskFacts users;
    private final Words words;

    ConsentPages(ConsentTexts texts, CaseEyes eyes, RecordValues values, TaskFacts users, Words words) {
        this.texts = texts;
        this.eyes = eyes;
        this.values = values;
        this.users = users;
        this.words = words;
    }

    boolean shows(CaseReference reference, Actor actor, Purpose purpose) {
        return purpose != POLICE || eyes.seesCriminalTrack(actor, reference);
    }

    /** The latest first. */
    List<Entry> ledger(CaseReference reference, Standing standing, Actor actor) {
        var all = standing.decisions();
        return IntStream.range(0, all.size())
                .mapToObj(at -> all.size() - 1 - at)
                .filter(at -> shows(reference, actor, all.get(at).purpose()))
                .map(at -> entry(at, all.get(at), actor))
                .toList();
    }

    Entry entry(int number, Consent consent, Actor actor) {
        var decision = consent.decision();
        return new Entry(
                number,
                words.moment(consent.at()),
                words.code(decision.purpose()),
                decision.given(),
                recipient(decision.scope(), actor),
                decision.scope().compartments().isEmpty()
                        ? words.text("hub.consent.whole")
                        : listed(decision.scope().compartments()),
                decision.language() == null ? words.text("hub.consent.untold") : values.language(decision.language()),
                said(decision.interpreter()),
                words.code(decision.giver()),
                consent.textVersion().orElseGet(() -> words.text("hub.consent.untold")),
                users.name(consent.explainedBy()));
    }

    private String recipient(ConsentScope scope, Actor actor) {
        if (scope.agency() != null) {
            return eyes.agency(actor, scope.agency());
        }
        return scope.body() == null ? words.text("hub.consent.everybody") : words.code(scope.body());
    }

    private String said(@Nullable Enum<?> code) {
        return code == null ? words.text("hub.consent.untold") : words.code(code);
    }

    private String listed(Collection<Compartment> compartments) {
        return compartments.stream().sorted().map(words::code).collect(Collectors.joining(", "));
    }

    List<Seen> readings(CaseReference reference, Standing standing, Actor actor) {
        return standing.readings().stream()
                .filter(read -> eyes.seesReader(actor, reference, read.reading().agency()))
                .map(read -> seen(read, actor))
                .toList();
    }

    /** The same for those who would be told to stop. */
    List<Seen> stopped(List<Reading> readings, CaseReference reference, Actor actor) {
        return readings.stream()
                .filter(reading -> eyes.seesReader(actor, reference, reading.agency()))
                .map(reading -> seen(new Read(reading, true), actor))
                .toList();
    }

    private Seen seen(Read read, Actor actor) {
        var reading = read.reading();
        return new Seen(
                eyes.agency(actor, reading.agency()),
                words.code(reading.compartment()),
                words.moment(reading.last()),
                read.open());
    }

    List<Told> recalls(CaseReference reference, Standing standing, Actor actor) {
        return standing.recalls().stream()
                .filter(recall -> eyes.seesReader(actor, reference, recall.agency()))
                .map(recall -> told(recall, actor))
                .toList();
    }

    Told told(Recall recall, Actor actor) {
        return new Told(
                recall.id().toString(),
                recall.reference(),
                eyes.agency(actor, recall.agency()),
                listed(recall.compartments()),
                words.moment(recall.lastReadAt()),
                words.moment(recall.toldAt()),
                recall.outcome().map(words::code).orElse(""),
                recall.answeredAt().map(words::moment).orElse(""));
    }

    /** What is read to the person for each purpose, in the language of the page. */
    Map<String, String> texts(CaseReference reference, Actor actor) {
        var inForce = new EnumMap<>(texts.inForce(words.locale()));
        var said = new LinkedHashMap<String, String>();
        inForce.forEach((purpose, text) -> {
            if (shows(reference, actor, purpose)) {
                said.put(words.code(purpose), text);
            }
        });
        return said;
    }

    /** The fields without the answers that are not for this reader, or that the rules never take. */
    List<FormField> asked(CaseReference reference, Actor actor, List<FormField> fields) {
        var hidden = Arrays.stream(Purpose.values())
                .filter(purpose -> !shows(reference, actor, purpose))
                .map(Enum::name)
                .collect(Collectors.toSet());
        hidden.addAll(HIDDEN_CHOICES);
        return fields.stream().map(field -> field.without(hidden)).toList();
    }

    /** The same decision as a no. */
    Consent.Decision takenBack(Consent taken) {
        var yes = taken.decision();
        return new Consent.Decision(yes.purpose(), false, yes.scope(), yes.language(), yes.interpreter(), yes.giver());
    }

    /** What of it stands fast, as the form of a talk has it. */
    Map<String, List<String>> kept(Consent.Decision no) {
        var scope = no.scope();
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("purpose", List.of(no.purpose().name()));
        fields.put("given", List.of("false"));
        if (scope.agency() != null) {
            fields.put("agency", List.of(scope.agency().value()));
        }
        if (scope.body() != null) {
            fields.put("body", List.of(scope.body().name()));
        }
        fields.put(
                "compartments",
                scope.compartments().stream().map(Enum::name).sorted().toList());
        return fields;
    }

    /** How it was explained the last time. */
    MultiValueMap<String, String> how(Consent.Decision no) {
        var fields = new LinkedMultiValueMap<String, String>();
        if (no.language() != null) {
            fields.add("language", no.language());
        }
        fields.add("giver", no.giver().name());
        return fields;
    }

    /** @param number of the decision in the ledger, from 0 */
    record Entry(
            int number,
            String at,
            String purpose,
            boolean given,
            String recipient,
            String compartments,
            String language,
            String interpreter,
            String giver,
            String text,
            String by) {}

    /** @param open whether the agency may read it again */
    record Seen(String agency, String compartment, String last, boolean open) {}

    /** @param outcome empty until the agency has answered */
    record Told(
            String id,
            CaseReference reference,
            String agency,
            String compartments,
            String lastRead,
            String told,
            String outcome,
            String answered) {}
}
