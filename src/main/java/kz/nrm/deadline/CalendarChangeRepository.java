package kz.nrm.deadline;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarChangeRepository extends Repository<CalendarChange, UUID> {

    CalendarChange save(CalendarChange change);

    CalendarChange saveAndFlush(CalendarChange change);

    Optional<CalendarChange> findById(UUID id);

    /** The editions, in order. */
    List<CalendarChange> findByEditionIsNotNullOrderByEdition();

    @Query("select coalesce(max(c.edition), 0) from CalendarChange c")
    int lastEdition();

    List<CalendarChange> findByStateOrderByEdition(CalendarChangeView.State state);

    List<CalendarChange> findByStateOrderByProposedAt(CalendarChangeView.State state);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CalendarChange c where c.id = :id")
    Optional<CalendarChange> lock(UUID id);
}
