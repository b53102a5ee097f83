package kz.nrm.access;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.nrm.agency.AgencyKind;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CasePartyRepository extends JpaRepository<CaseParty, CaseParty.Key> {

    /** One question and one row, whatever the answer: times must not tell what is kept from somebody and what never was. */
    @Query("""
            select new kz.nrm.access.Standing(count(p),
              (select count(x) from CaseExclusion x where x.reference = :reference
                and x.state in
                (kz.nrm.access.Exclusion.State.IN_FORCE, kz.nrm.access.Exclusion.State.REMOVAL_PROPOSED)
                and (x.agency = :agency or x.body = :body or x.user = :user)),
              (select count(other) from AppUser other where other.personnelNumber =
                (select own.personnelNumber from AppUser own where own.id = :user)
                and exists (select 1 from CaseExclusion x where x.reference = :reference and x.user = other.id
                  and x.state in
                  (kz.nrm.access.Exclusion.State.IN_FORCE, kz.nrm.access.Exclusion.State.REMOVAL_PROPOSED))))
            from CaseParty p where p.key.reference = :reference and (p.key.agency = :agency or :everyCase = true)""")
    Standing standing(String reference, String agency, AgencyKind body, String user, boolean everyCase);

    /** Those of these cases that exist for somebody: to an answer of one question, however many are kept from them. */
    @Query("""
            select distinct p.key.reference from CaseParty p where p.key.reference in :references
            and (p.key.agency = :agency or :everyCase = true)
            and not exists (select 1 from CaseExclusion x where x.reference = p.key.reference
              and x.state in
              (kz.nrm.access.Exclusion.State.IN_FORCE, kz.nrm.access.Exclusion.State.REMOVAL_PROPOSED)
              and (x.agency = :agency or x.body = :body or x.user = :user or x.user in
                (select other.id from AppUser other where other.personnelNumber =
                  (select own.personnelNumber from AppUser own where own.id = :user))))""")
    Set<String> existing(Collection<String> references, String agency, AgencyKind body, String user, boolean everyCase);

    @Query("select p from CaseParty p where p.key.reference = :reference order by p.key.agency")
    List<CaseParty> ofCase(String reference);

    /** Nobody else gives or ends this part before this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from CaseParty p where p.key.reference = :reference and p.key.agency = :agency")
    Optional<CaseParty> lock(String reference, String agency);

    /** The same for all that end when nothing is left to do. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from CaseParty p where p.key.reference = :reference and p.leaving = true order by p.key.agency")
    List<CaseParty> lockLeaving(String reference);

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
