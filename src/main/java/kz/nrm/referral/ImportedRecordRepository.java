package kz.nrm.referral;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportedRecordRepository extends Repository<ImportedRecord, ImportedRecord.Key> {

    ImportedRecord save(ImportedRecord record);

    Optional<ImportedRecord> findById(ImportedRecord.Key key);

    @Modifying
    @Query("delete from ImportedRecord r where r.reference = :reference")
    void forget(String reference);
}
