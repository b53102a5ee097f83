package kz.nrm.shelter;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlacementRepository extends JpaRepository<Placement, UUID> {

    List<Placement> findByReferenceOrderByRequestedAt(String reference);

    List<Placement> findByReferenceAndStateIn(String reference, Collection<PlacementState> states);

    List<Placement> findByShelterAndStateIn(UUID shelter, Collection<PlacementState> states);

    List<Placement> findByShelterIn(Collection<UUID> shelters);

    @Query("""
            select count(p) > 0 from Placement p, Shelter s where s.id = p.shelter
            and p.reference = :reference and s.agency = :agency and p.state in :states""")
    boolean existsAt(String reference, String agency, Collection<PlacementState> states);

    @Query("select distinct p.shelter from Placement p where p.reference in :references and p.state in :states")
    Set<UUID> shelters(Collection<String> references, Collection<PlacementState> states);
}
