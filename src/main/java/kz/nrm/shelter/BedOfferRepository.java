package kz.nrm.shelter;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface BedOfferRepository extends JpaRepository<BedOffer, UUID> {

    List<BedOffer> findByReferenceOrderByPlace(String reference);

    @Modifying(flushAutomatically = true)
    @Query("delete from BedOffer o where o.reference = :reference")
    void forget(String reference);
}
