package kz.nrm.investigation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterviewRepository extends JpaRepository<Interview, UUID> {

    List<Interview> findByReferenceOrderByStartAt(String reference);
}
