package kz.nrm.referral;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DraftRepository extends JpaRepository<Draft, UUID> {

    List<Draft> findByHolderAndAgencyOrderBySavedAt(String holder, String agency);

    /** Until the transaction ends nobody else saves, hands over or sends it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select draft from Draft draft where draft.id = :id")
    Optional<Draft> claim(UUID id);
}
