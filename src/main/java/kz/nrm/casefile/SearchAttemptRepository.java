package kz.nrm.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SearchAttemptRepository extends JpaRepository<SearchAttempt, UUID> {

    List<SearchAttempt> findByReferenceOrderByAtDesc(String reference);
}
