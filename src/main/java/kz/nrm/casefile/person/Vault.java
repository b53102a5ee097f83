package kz.nrm.casefile.person;

import java.time.Instant;
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

    private static final String PLACE = "sealed_record|sealed";

    private final SealedRecordRepository records;
    private final Seal seal;
    private final JsonMapper json;

    Vault(SealedRecordRepository records, Seal seal, JsonMapper json) {
        this.records = records;
        this.seal = seal;
        this.json = json;
    }

    /** Adds a document. */
    public void put(
            CaseReference reference, String kind, Compartment compartment, UserId by, Instant at, Object document) {
        var id = UUID.randomUUID();
        var sealed = seal.seal(json.writeValueAsString(document), PLACE, id);
        records.save(new SealedRecord(id, reference.value(), kind, compartment.name(), by.value(), at, sealed));
    }

    /** Replaces the document of this kind. */
    public void replace(CaseReference reference, String kind, UserId by, Instant at, Object document) {
        var record = records.findFirstByReferenceAndKindOrderByAtDesc(reference.value(), kind)
                .orElseThrow();
        record.rewrite(by.value(), at, seal.seal(json.writeValueAsString(document), PLACE, record.id()));
    }

    /** The newest document of this kind. */
    public <T> Optional<T> reveal(CaseReference reference, String kind, Class<T> type) {
        return records.findFirstByReferenceAndKindOrderByAtDesc(reference.value(), kind)
                .map(record -> json.readValue(text(record), type));
    }

    /** All documents of the case in the compartments that are open to the reader, oldest first. */
    public List<Revealed> revealAll(CaseReference reference, Predicate<Compartment> open) {
        return records.findByReferenceOrderByAt(reference.value()).stream()
                .filter(record -> open.test(Compartment.valueOf(record.compartment())))
                .map(record -> new Revealed(
                        record.kind(),
                        Compartment.valueOf(record.compartment()),
                        new UserId(record.by()),
                        record.at(),
                        json.readTree(text(record))))
                .toList();
    }

    private String text(SealedRecord record) {
        return seal.open(record.sealed(), PLACE, record.id());
    }

    /** An opened document. */
    public record Revealed(String kind, Compartment compartment, UserId by, Instant at, JsonNode document) {

        @Override
        public String toString() {
            return kind + "[***]";
        }
    }
}
