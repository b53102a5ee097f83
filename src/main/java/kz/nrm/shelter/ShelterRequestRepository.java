package kz.nrm.shelter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kz.nrm.shared.Region;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ShelterRequestRepository extends JpaRepository<ShelterRequest, String> {

    @Query("""
            select r.region as region, count(r) as waiting, min(r.unplacedSince) as longest
            from ShelterRequest r where r.unplacedSince is not null and r.reference not in :hidden group by r.region""")
    List<Waiting> waiting(Collection<String> hidden);

    /** Persons without a bed in one region. */
    interface Waiting {
        Region getRegion();

        int getWaiting();

        Instant getLongest();
    }
}
