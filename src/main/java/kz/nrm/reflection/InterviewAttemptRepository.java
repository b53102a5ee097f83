package kz.nrm.reflection;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterviewAttemptRepository extends JpaRepository<InterviewAttempt, UUID> {

    Optional<InterviewAttempt> findFirstByPeriodAndStateOrderByLoggedAt(UUID period, InterviewAttempt.State state);

    int countByPeriod(UUID period);
}
