package kz.nrm.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SavedFilterRepository extends JpaRepository<SavedFilter, UUID> {

    List<SavedFilter> findByUserOrderByName(String user);

    Optional<SavedFilter> findByUserAndName(String user, String name);
}
