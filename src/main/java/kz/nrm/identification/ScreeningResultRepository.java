package kz.nrm.identification;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScreeningResultRepository extends JpaRepository<ScreeningResult, UUID> {

    List<ScreeningResult> findByReferenceOrderByAt(String reference);

    boolean existsByReference(String reference);
}
