package kz.nrm.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseFileRepository extends JpaRepository<CaseFile, String> {

    List<CaseFile> findByReferenceIn(Collection<String> references);
}
