package kz.nrm.casefile.person;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DataKeyRepository extends JpaRepository<DataKey, String> {

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select k from DataKey k where k.owner = :owner")
    Optional<DataKey> claim(String owner);

    /** Owners whose keys are wrapped by a key that is no longer current. */
    @Query("""
            select k.owner from DataKey k
            where k.generalKey <> :general or (:location is not null and k.locationKey <> :location)
            order by k.owner""")
    List<String> wrappedByOthers(String general, @Nullable String location, Limit most);
}
