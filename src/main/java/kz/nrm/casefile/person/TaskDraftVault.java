package kz.nrm.casefile.person;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Compartment;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts what was typed and not sent under seal, under the keys of its case, and reveals it. Callers decide who may read. */
@Component
public class TaskDraftVault {

    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final SealedTaskDraftRepository drafts;
    private final DataKeys keys;
    private final JsonMapper json;

    TaskDraftVault(SealedTaskDraftRepository drafts, DataKeys keys, JsonMapper json) {
        this.drafts = drafts;
        this.keys = keys;
        this.json = json;
    }

    /** Whose draft of which task. */
    public record Place(CaseReference reference, Compartment compartment, UUID task, UserId user) {}

    /** An opened draft. */
    public record Draft(Instant at, Map<String, List<String>> answers) {

        @Override
        public String toString() {
            return "Draft[***]";
        }
    }

    /** Keeps a draft; the one before is replaced. */
    public void put(Place place, Map<String, List<String>> answers, Instant at) {
        var draft = drafts.findByTaskAndUser(place.task(), place.user().value())
                .orElseGet(() -> new SealedTaskDraft(
                        place.reference().value(),
                        place.task(),
                        place.user().value(),
                        place.compartment().name()));
        var seal = keys.writing(place.reference().value(), place.compartment());
        var sealed = seal.seal(json.writeValueAsBytes(answers), where(draft.id()));
        draft.reseal(Base64.getEncoder().encodeToString(sealed), at);
        drafts.save(draft);
    }

    /** Empty where there is none, the keys of the case were destroyed, or this node cannot open the compartment. */
    public Optional<Draft> reveal(Place place) {
        return drafts.findByTaskAndUser(place.task(), place.user().value())
                .flatMap(draft -> keys.reading(place.reference().value(), Compartment.valueOf(draft.compartment()))
                        .map(seal -> new Draft(
                                draft.at(),
                                json.readValue(
                                        seal.open(Base64.getDecoder().decode(draft.sealed()), where(draft.id())),
                                        ANSWERS))));
    }

    public void forget(UUID task, UserId user) {
        drafts.forget(task, user.value());
    }

    /** Whoever wrote one for this task. */
    public void forget(UUID task) {
        drafts.forgetTask(task);
    }

    private static String where(UUID draft) {
        return "sealed_task_draft|sealed|" + draft;
    }
}
