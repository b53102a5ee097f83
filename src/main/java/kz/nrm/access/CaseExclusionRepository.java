package kz.nrm.access;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.agency.AgencyKind;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CaseExclusionRepository extends JpaRepository<CaseExclusion, UUID> {

    @Query("""
            select x from CaseExclusion x where x.reference = :reference and x.state in
            (kz.nrm.access.Exclusion.State.IN_FORCE, kz.nrm.access.Exclusion.State.REMOVAL_PROPOSED)""")
    List<CaseExclusion> inForce(String reference);

    @Query("""
            select x.reference from CaseExclusion x where x.state in
            (kz.nrm.access.Exclusion.State.IN_FORCE, kz.nrm.access.Exclusion.State.REMOVAL_PROPOSED)
            and (x.agency = :agency or x.body = :body or x.user = :user or x.user in
              (select other.id from AppUser other where other.personnelNumber =
                (select own.personnelNumber from AppUser own where own.id = :user)))""")
    List<String> hiddenFrom(String agency, AgencyKind body, String user);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select x from CaseExclusion x where x.id = :id")
    Optional<CaseExclusion> lock(UUID id);

    List<CaseExclusion> findByReferenceOrderByProposedAt(String reference);

    List<CaseExclusion> findByStateInOrderByProposedAt(Collection<Exclusion.State> states);

    @Query("select distinct x.reference from CaseExclusion x where x.inForceSince >= :since")
    List<String> inForceSince(Instant since);
}
