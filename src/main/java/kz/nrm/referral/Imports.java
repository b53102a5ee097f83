package kz.nrm.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.nrm.access.Actor;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Reads files of referrals, record by record: nothing is lost and nothing is taken twice. */
@Service
public class Imports {

    private static final int MOST_RECORDS = 500;

    private final HtcdsJsonReader htcdsJson;
    private final HtcdsCsvReader htcdsCsv;
    private final HtcdsMapping htcds;
    private final UkNrmMapping ukNrm;
    private final ReferralRules rules;
    private final ImportedRecords records;
    private final Batches batches;
    private final Clock clock;

    Imports(
            HtcdsJsonReader htcdsJson,
            HtcdsCsvReader htcdsCsv,
            HtcdsMapping htcds,
            UkNrmMapping ukNrm,
            ReferralRules rules,
            ImportedRecords records,
            Batches batches,
            Clock clock) {
        this.htcdsJson = htcdsJson;
        this.htcdsCsv = htcdsCsv;
        this.htcds = htcds;
        this.ukNrm = ukNrm;
        this.rules = rules;
        this.records = records;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Imports a JSON document.
     *
     * @param format found out from the content where null
     * @param region for records that name none; the importer's own where null
     * @return one result per record, in their order
     * @throws InvalidInput when the document is none of the formats, or every record breaks a rule; nothing was stored
     */
    public ImportResult read(
            String key, JsonNode document, @Nullable ImportFormat format, @Nullable Region region, Actor by) {
        var context = context(by, region);
        var found = format == null ? detected(document) : format;
        var mapped = switch (found) {
            case HTCDS_JSON ->
                htcdsJson.read(document).stream()
                        .map(record -> htcds.map(record, context))
                        .toList();
            case UK_NRM ->
                UkNrmMapping.records(document).stream()
                        .map(record -> ukNrm.map(record, context))
                        .toList();
            case HTCDS_CSV -> throw new InvalidInput(List.of(Violation.of("format", "UnknownImportFormat")));
        };
        return taken(key, found, mapped, document, by);
    }

    /** Imports a table; everything else as with {@link #read(String, JsonNode, ImportFormat, Region, Actor)}. */
    public ImportResult read(String key, String table, @Nullable Region region, Actor by) {
        var context = context(by, region);
        var mapped = htcdsCsv.read(table).stream()
                .map(record -> htcds.map(record, context))
                .toList();
        return taken(key, ImportFormat.HTCDS_CSV, mapped, table, by);
    }

    private ImportContext context(Actor by, @Nullable Region region) {
        Referrals.requireSubmitter(by);
        var assumed = region == null ? by.region().orElse(null) : region;
        if (assumed == null) {
            throw new InvalidInput(List.of(Violation.of("region", "Required")));
        }
        return new ImportContext(by, assumed, now());
    }

    private static ImportFormat detected(JsonNode document) {
        if (HtcdsJsonReader.reads(document)) {
            return ImportFormat.HTCDS_JSON;
        }
        if (UkNrmMapping.reads(document)) {
            return ImportFormat.UK_NRM;
        }
        throw new InvalidInput(List.of(Violation.of("", "UnknownImportFormat")));
    }

    private ImportResult taken(String key, ImportFormat format, List<MappedRecord> mapped, Object document, Actor by) {
        if (mapped.isEmpty()) {
            throw new InvalidInput(List.of(Violation.of("", "NoRecords")));
        }
        if (mapped.size() > MOST_RECORDS) {
            throw new InvalidInput(List.of(Violation.of("", "TooManyRecords", MOST_RECORDS)));
        }
        var checked = IntStream.range(0, mapped.size())
                .mapToObj(index -> checked(index, mapped.get(index)))
                .toList();
        if (checked.stream().noneMatch(one -> one.broken().isEmpty())) {
            throw new InvalidInput(checked.stream()
                    .flatMap(one -> one.broken().stream().map(rule -> rule.under("records[" + one.index() + "]")))
                    .toList());
        }
        return new ImportResult(
                format, batches.each(key, by, document, checked, part -> records.take(part, format, by)));
    }

    private CheckedRecord checked(int index, MappedRecord record) {
        var broken = new ArrayList<>(record.broken());
        if (record.referral() != null) {
            broken.addAll(rules.brokenOfImported(record.referral()));
        }
        return new CheckedRecord(index, record, broken);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
