package kz.nrm.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OfficeChangeRepository extends Repository<OfficeChange, UUID> {

    OfficeChange save(OfficeChange change);

    OfficeChange saveAndFlush(OfficeChange change);

    boolean existsById(UUID id);

    boolean existsByAgencyAndState(String agency, OfficeChange.State state);

    List<OfficeChange> findByStateOrderByProposedAt(OfficeChange.State state);

    /** Whoever holds this lock decides; everybody else waits, whatever change they decide on. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from OfficeChange c where c.state = kz.nrm.access.OfficeChange$State.WAITING order by c.id")
    List<OfficeChange> lockWaiting();

    /** The editions, in order. */
    List<OfficeChange> findByEditionIsNotNullOrderByEdition();

    @Query("select coalesce(max(c.edition), 0) from OfficeChange c")
    int lastEdition();
}
