package kz.nrm.reflection;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RemovalHoldRepository extends JpaRepository<RemovalHold, UUID> {

    boolean existsByPeriod(UUID period);

    Optional<RemovalHold> findFirstByReferenceOrderByRequestedAtDesc(String reference);
}
