package kz.nrm.reflection;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReflectionPeriodRepository extends JpaRepository<ReflectionPeriod, UUID> {

    Optional<ReflectionPeriod> findByRunningKey(String reference);

    Optional<ReflectionPeriod> findFirstByReferenceOrderByOpenedAtDesc(String reference);
}
