package kz.nrm.referral;

import java.util.List;

/** What became of the records of a file, in their order. */
public record ImportResult(ImportFormat format, List<RecordResult> records) {

    /** Whether anything was taken. */
    public boolean addedSomething() {
        return records.stream()
                .anyMatch(result -> result.status() == RecordResult.Status.ACCEPTED
                        || result.status() == RecordResult.Status.ANONYMOUS);
    }
}
