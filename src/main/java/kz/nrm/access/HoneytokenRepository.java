package kz.nrm.access;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface HoneytokenRepository extends JpaRepository<Honeytoken, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Honeytoken h where h.id = :id")
    Optional<Honeytoken> lock(UUID id);

    @Query("select h.reference from Honeytoken h where h.reference in :cases")
    List<String> among(Collection<String> cases);

    List<Honeytoken> findAllByOrderByRegionAscProposedAtAscIdAsc();
}
