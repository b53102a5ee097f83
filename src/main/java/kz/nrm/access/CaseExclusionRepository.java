package kz.nrm.access;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseExclusionRepository extends JpaRepository<CaseExclusion, UUID> {

    @Query("select x from CaseExclusion x where x.reference = :reference and x.inForceSince is not null")
    List<CaseExclusion> inForce(String reference);

    @Query(
            "select x.reference from CaseExclusion x where x.inForceSince is not null and (x.agency = :agency or x.user = :user)")
    List<String> hiddenFrom(String agency, String user);

    @Query("select x from CaseExclusion x where x.inForceSince is null and x.reference = :reference")
    List<CaseExclusion> waiting(String reference);
}
