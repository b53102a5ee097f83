package kz.nrm.casefile.person;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonTokenRepository extends JpaRepository<PersonToken, UUID> {

    void deleteByReference(String reference);

    @Query("select t from PersonToken t where t.token in :tokens order by t.reference")
    List<PersonToken> with(Collection<String> tokens, Limit most);
}
