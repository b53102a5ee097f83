package kz.nrm.shelter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.nrm.casefile.Sex;
import kz.nrm.shared.Region;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UnmetNeedRepository extends JpaRepository<UnmetNeed, UUID> {

    boolean existsByReferenceAndNight(String reference, LocalDate night);

    int countByReference(String reference);

    @Query("""
            select n.region as region, n.sex as sex, n.ageBand as ageBand, count(n) as nights from UnmetNeed n
            where n.night between :from and :to and n.reference not in :hidden group by n.region, n.sex, n.ageBand""")
    List<Count> counted(LocalDate from, LocalDate to, Collection<String> hidden);

    /** Nights without a bed of one group. */
    interface Count {
        Region getRegion();

        Sex getSex();

        AgeBand getAgeBand();

        int getNights();
    }
}
