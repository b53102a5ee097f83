package kz.nrm.notification;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AlertRepository extends Repository<Alert, UUID> {

    Alert save(Alert alert);

    @Query("""
            select a from Alert a where a.told = :user and (a.reference is null or a.reference not in :hidden)
            order by a.writtenAt desc, a.id""")
    Page<Alert> of(String user, Collection<String> hidden, Pageable page);

    @Query("""
            select a from Alert a where a.id = :id and a.told = :user
            and (a.reference is null or a.reference not in :hidden)""")
    Optional<Alert> find(UUID id, String user, Collection<String> hidden);
}
