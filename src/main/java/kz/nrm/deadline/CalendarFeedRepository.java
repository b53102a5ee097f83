package kz.nrm.deadline;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CalendarFeedRepository extends Repository<CalendarFeed, String> {

    CalendarFeed save(CalendarFeed feed);

    Optional<CalendarFeed> findById(String user);

    Optional<CalendarFeed> findBySecretHash(String hash);

    void deleteById(String user);
}
