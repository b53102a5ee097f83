package kz.nrm.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseLinkRepository extends JpaRepository<CaseLink, UUID> {

    boolean existsByReferenceAndKindAndGroup(String reference, CaseLinks.Kind kind, String group);

    @Query("""
            select distinct other.reference from CaseLink own, CaseLink other
            where own.reference = :reference and own.kind = :kind
            and other.kind = :kind and other.group = own.group and other.reference <> :reference""")
    List<String> others(String reference, CaseLinks.Kind kind);
}
