package kz.nrm.shelter;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface BedUseRepository extends JpaRepository<BedUse, UUID> {

    @Modifying(flushAutomatically = true)
    @Query("delete from BedUse u where u.placement = :placement")
    void free(UUID placement);
}
