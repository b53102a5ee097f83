package kz.nrm.access;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CasePartyRepository extends JpaRepository<CaseParty, CaseParty.Key> {

    boolean existsByKeyReference(String reference);

    @Query("select p from CaseParty p where p.key.reference = :reference order by p.key.agency")
    List<CaseParty> ofCase(String reference);

    @Query("""
            select p.key.reference from CaseParty p where p.key.agency = :agency and p.key.reference not in :hidden
            order by p.since desc, p.key.reference""")
    Page<String> casesOf(String agency, Collection<String> hidden, Pageable page);

    @Query("""
            select p.key.reference from CaseParty p
            where p.relation = kz.nrm.access.Relation.COORDINATION and p.key.reference not in :hidden
            order by p.since desc, p.key.reference""")
    Page<String> everyCase(Collection<String> hidden, Pageable page);
}
