package kz.nrm.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.nrm.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which records were imported, so that the same file adds nothing a second time. */
@Service
@Transactional
class ImportedRecords {

    private final ImportedRecordRepository imported;
    private final Referrals referrals;
    private final Fingerprints fingerprints;
    private final Clock clock;

    ImportedRecords(ImportedRecordRepository imported, Referrals referrals, Fingerprints fingerprints, Clock clock) {
        this.imported = imported;
        this.referrals = referrals;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Takes what breaks no rule and is not known yet. */
    List<RecordResult> take(List<CheckedRecord> records, ImportFormat format, Actor by) {
        return records.stream().map(record -> take(record, format, by)).toList();
    }

    private RecordResult take(CheckedRecord record, ImportFormat format, Actor by) {
        if (!record.broken().isEmpty()) {
            return RecordResult.refused(record.index(), record.broken());
        }
        var key = new ImportedRecord.Key(
                format.source(), fingerprints.of(record.record().identity()));
        var known = imported.findById(key);
        if (known.isPresent()) {
            return RecordResult.duplicate(
                    record.index(), known.get().reference().orElse(null));
        }
        var taken =
                referrals.take(record.referral(), Origin.ofFile(record.record().source()), by);
        imported.save(new ImportedRecord(key, taken.reference(), by.id(), now()));
        return RecordResult.taken(
                record.index(), referrals.receipt(taken), record.record().warnings());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
