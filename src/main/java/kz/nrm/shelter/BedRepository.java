package kz.nrm.shelter;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BedRepository extends JpaRepository<Bed, UUID> {

    /** Those that were taken out too: a number is given once. */
    int countByShelter(UUID shelter);

    @Query("""
            select b from Bed b
            where b.takenOutAt is null and not exists (select u.bed from BedUse u where u.bed = b.id)
            order by b.shelter, b.number""")
    List<Bed> free();

    @Query("""
            select b from Bed b where b.shelter = :shelter
            and b.takenOutAt is null and not exists (select u.bed from BedUse u where u.bed = b.id)
            order by b.number""")
    List<Bed> free(UUID shelter);

    @Query("""
            select b.shelter as shelter, p.state as state, count(u) as used
            from BedUse u, Bed b, Placement p where u.bed = b.id and u.placement = p.id group by b.shelter, p.state""")
    List<Used> used();

    /** Beds whose end of the stay is agreed. */
    @Query("""
            select b.shelter as shelter, p.state as state, count(u) as used
            from BedUse u, Bed b, Placement p, ShelterRequest r where u.bed = b.id and u.placement = p.id
            and r.reference = p.reference and r.exitReason is not null and p.state = kz.nrm.shelter.PlacementState.PLACED
            group by b.shelter, p.state""")
    List<Used> leaving();

    /** Whether this agency keeps a house that has a bed. */
    @Query("""
            select count(b) > 0 from Bed b, Shelter s
            where b.shelter = s.id and s.agency = :agency and b.takenOutAt is null""")
    boolean existsAt(String agency);

    /** How many beds of a shelter are used by placements in one state. */
    interface Used {
        UUID getShelter();

        PlacementState getState();

        int getUsed();
    }
}
