package kz.nrm.casefile;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CaseLinkRepository extends JpaRepository<CaseLink, UUID> {

    boolean existsByReferenceAndKindAndGroup(String reference, CaseLinks.Kind kind, String group);

    @Modifying(flushAutomatically = true)
    @Query("delete from CaseLink l where l.reference = :reference and l.kind = :kind and l.group <> :group")
    void leaveOthers(String reference, CaseLinks.Kind kind, String group);

    @Modifying(flushAutomatically = true)
    @Query("delete from CaseLink l where l.reference = :reference and l.kind = :kind and l.group = :group")
    void leave(String reference, CaseLinks.Kind kind, String group);

    void deleteByReference(String reference);

    @Query("select l.group from CaseLink l where l.reference = :reference and l.kind = :kind order by l.group")
    List<String> groups(String reference, CaseLinks.Kind kind);

    @Query("""
            select distinct member.reference from CaseLink own, CaseLink member
            where own.reference in :references and own.kind = :kind
            and member.kind = :kind and member.group = own.group""")
    List<String> together(Collection<String> references, CaseLinks.Kind kind);

    @Query("""
            select distinct other.reference from CaseLink own, CaseLink other
            where own.reference = :reference and own.kind = :kind
            and other.kind = :kind and other.group = own.group and other.reference <> :reference""")
    List<String> others(String reference, CaseLinks.Kind kind);
}
