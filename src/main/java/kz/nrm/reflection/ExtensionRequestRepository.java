package kz.nrm.reflection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExtensionRequestRepository extends JpaRepository<ExtensionRequest, UUID> {

    Optional<ExtensionRequest> findFirstByPeriodAndStateOrderByAskedAt(UUID period, ExtensionRequest.State state);

    List<ExtensionRequest> findByPeriodAndStateIn(UUID period, Collection<ExtensionRequest.State> states);
}
