package kz.nrm.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.access.Compartment;
import kz.nrm.casefile.person.Vault;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.TaskCompleted;
import kz.nrm.workflow.TaskDeferred;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was entered in the tasks of a case: nothing is lost, all of it under seal, each in its compartment. */
@Service
@Transactional
public class CaseRecords {

    private static final String DEFERRED = "TaskDeferred";

    private final Vault vault;
    private final CaseAccess access;

    CaseRecords(Vault vault, CaseAccess access) {
        this.vault = vault;
        this.access = access;
    }

    @EventListener
    void keep(TaskCompleted done) {
        vault.put(
                done.reference(),
                done.task().value(),
                done.compartment(),
                done.actor().id(),
                done.at(),
                done.answers());
    }

    /** Why a task was put off is told in free words. */
    @EventListener
    void keep(TaskDeferred deferred) {
        vault.put(
                deferred.reference(),
                DEFERRED,
                deferred.compartment(),
                deferred.by(),
                deferred.at(),
                new Deferral(deferred.task(), deferred.until(), deferred.reason()));
    }

    private record Deferral(UUID task, Instant until, String reason) {}

    /** Why a task was put off the last time. The caller has checked that the reader works on it. */
    @Transactional(readOnly = true)
    public Optional<String> whyPutOff(CaseReference reference, Compartment compartment, UUID task) {
        return vault.revealAll(reference, compartment::equals).stream()
                .filter(opened -> opened.kind().equals(DEFERRED))
                .map(Vault.Revealed::document)
                .filter(deferral -> deferral.path("task").asString("").equals(task.toString()))
                .map(deferral -> deferral.path("reason").asString())
                .reduce((earlier, later) -> later);
    }

    /** The records in the compartments that are open to this actor, oldest first; for an onlooker without who it is. */
    @Transactional(readOnly = true)
    public List<Kept> read(CaseReference reference, Actor actor) {
        return vault.revealAll(reference, compartment -> access.mayRead(actor, reference, compartment)).stream()
                .filter(opened -> !opened.kind().startsWith(Exclusions.RECORD))
                .map(opened -> new Kept(opened.kind(), opened.compartment(), opened.by(), opened.at(), shown(opened)))
                .toList();
    }

    private JsonNode shown(Vault.Revealed opened) {
        if (opened.kind().equals(DEFERRED) && opened.document() instanceof ObjectNode deferral) {
            return deferral.deepCopy().without("task");
        }
        return opened.compartment() == Compartment.IDENTITY && access.onlooker().isPresent()
                ? Masked.of(opened.document())
                : opened.document();
    }

    /**
     * One record, opened.
     *
     * @param kind task or type of report it was entered in; {@code Person} and {@code Referral} for what came with the referral
     * @param at   UTC
     */
    public record Kept(String kind, Compartment compartment, UserId by, Instant at, JsonNode document) {

        @Override
        public String toString() {
            return kind + "[***]";
        }
    }
}
