package kz.nrm.casefile.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DataKeyRepository extends JpaRepository<DataKey, String> {

    /** Owners whose keys are wrapped by a key that is no longer current. */
    @Query("""
            select k.owner from DataKey k
            where k.generalKey <> :general or (:location is not null and k.locationKey <> :location)
            order by k.owner""")
    List<String> wrappedByOthers(String general, @Nullable String location, Limit most);
}
