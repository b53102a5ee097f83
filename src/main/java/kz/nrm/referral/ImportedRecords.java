package kz.nrm.referral;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.nrm.access.Actor;
import kz.nrm.access.CaseAccess;
import kz.nrm.casefile.ErasureStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which records an agency imported, so that the same file adds nothing a second time. Another agency that sends the record is
 * answered like the first one: it learns nothing of what others have sent.
 *
 * <p>Where the case of a record does not exist for the importer any more, the record is new, as every other door answers, and opens a case:
 * any word of a duplicate would say that there is a case the importer is kept from. Those who may know find both cases by the person. The
 * record leads to the new case from then on, so that one more is the most there will be, however often the file is sent.
 */
@Service
@Transactional
class ImportedRecords {

    private final ImportedRecordRepository imported;
    private final Referrals referrals;
    private final Fingerprints fingerprints;
    private final CaseAccess access;
    private final Clock clock;

    ImportedRecords(
            ImportedRecordRepository imported,
            Referrals referrals,
            Fingerprints fingerprints,
            CaseAccess access,
            Clock clock) {
        this.imported = imported;
        this.referrals = referrals;
        this.fingerprints = fingerprints;
        this.access = access;
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
                format.source(),
                by.agency().value(),
                fingerprints.of(record.record().identity()));
        var known = imported.findById(key);
        var reference = known.flatMap(ImportedRecord::reference);
        var open = access.mayOpen(by, reference);
        if (open || known.isPresent() && reference.isEmpty()) {
            return RecordResult.duplicate(record.index(), reference);
        }
        return taken(record, key, known, by);
    }

    private RecordResult taken(CheckedRecord record, ImportedRecord.Key key, Optional<ImportedRecord> known, Actor by) {
        var taken =
                referrals.take(record.referral(), Origin.ofFile(record.record().source()), by);
        known.ifPresentOrElse(
                hidden -> hidden.became(taken.reference(), by, clock.instant()),
                () -> imported.save(new ImportedRecord(key, taken.reference(), by, clock.instant())));
        return RecordResult.taken(
                record.index(), referrals.receipt(taken), record.record().warnings());
    }

    /** The case was erased: the exporter's id leads to nobody any more. */
    @EventListener
    void on(ErasureStep step) {
        if (step.step() == ErasureStep.Step.CARRIED_OUT) {
            imported.forget(step.reference().value());
        }
    }
}
