package kz.nrm.casefile.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import kz.nrm.access.Compartment;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.UserId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts documents of a case under seal and reveals them. Callers decide who may read. */
@Component
public class Vault {

    private final SealedRecordRepository records;
    private final SealedFileRepository files;
    private final SealedTaskDraftRepository drafts;
    private final DataKeys keys;
    private final PersonIndex persons;
    private final JsonMapper json;

    Vault(
            SealedRecordRepository records,
            SealedFileRepository files,
            SealedTaskDraftRepository drafts,
            DataKeys keys,
            PersonIndex persons,
            JsonMapper json) {
        this.records = records;
        this.files = files;
        this.drafts = drafts;
        this.keys = keys;
        this.persons = persons;
        this.json = json;
    }

    /** Makes the keys of a case that is opened just now. */
    public void begin(CaseReference reference) {
        keys.begin(reference.value());
    }

    /** Destroys the keys of a case, its files and drafts: nothing of it can be read and nobody found by it from now on. It cannot be taken back. */
    public void erase(CaseReference reference, Instant at) {
        keys.destroy(reference.value(), at);
        files.deleteAllOf(reference.value());
        drafts.forgetCase(reference.value());
        persons.forget(reference);
    }

    /** Adds a document. */
    public void put(
            CaseReference reference, String kind, Compartment compartment, UserId by, Instant at, Object document) {
        var id = UUID.randomUUID();
        var sealed = keys.writing(reference.value(), compartment).seal(json.writeValueAsBytes(document), place(id));
        records.save(new SealedRecord(id, reference.value(), kind, compartment.name(), by.value(), at, sealed));
    }

    /** The newest document of this kind; empty when the keys of the case were destroyed. */
    public <T> Optional<T> reveal(CaseReference reference, String kind, Class<T> type) {
        return records.findFirstByReferenceAndKindOrderByAtDesc(reference.value(), kind)
                .flatMap(record -> keys.reading(reference.value(), Compartment.valueOf(record.compartment()))
                        .map(seal -> json.readValue(opened(record, seal), type)));
    }

    /** All documents of the case in the compartments that are open to the reader and to this node, oldest first. */
    public List<Revealed> revealAll(CaseReference reference, Predicate<Compartment> open) {
        var seals = new EnumMap<Compartment, Optional<Seal>>(Compartment.class);
        var revealed = new ArrayList<Revealed>();
        for (var record : records.findByReferenceOrderByAt(reference.value())) {
            var compartment = Compartment.valueOf(record.compartment());
            if (open.test(compartment)) {
                seals.computeIfAbsent(compartment, of -> keys.reading(reference.value(), of))
                        .ifPresent(seal -> revealed.add(new Revealed(
                                record.kind(),
                                compartment,
                                new UserId(record.by()),
                                record.at(),
                                json.readTree(opened(record, seal)))));
            }
        }
        return List.copyOf(revealed);
    }

    private static byte[] opened(SealedRecord record, Seal seal) {
        return seal.open(record.sealed(), place(record.id()));
    }

    private static String place(UUID row) {
        return "sealed_record|sealed|" + row;
    }

    /** An opened document. */
    public record Revealed(String kind, Compartment compartment, UserId by, Instant at, JsonNode document) {

        @Override
        public String toString() {
            return kind + "[***]";
        }
    }
}
