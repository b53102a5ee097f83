package kz.nrm.casefile.person;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SealedFileRepository extends JpaRepository<SealedFile, SealedFile.Key> {

    @Modifying
    @Query("delete from SealedFile f where f.key.id = :id")
    void deleteFile(UUID id);

    @Modifying
    @Query("delete from SealedFile f where f.reference = :reference")
    void deleteAllOf(String reference);
}
