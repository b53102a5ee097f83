package kz.nrm.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ErasureProposalRepository extends JpaRepository<ErasureProposal, UUID> {

    Optional<ErasureProposal> findFirstByReferenceOrderByProposedAtDesc(String reference);

    Optional<ErasureProposal> findFirstByReferenceAndState(String reference, Erasures.State state);

    List<ErasureProposal> findByStateOrderByProposedAt(Erasures.State state);

    boolean existsByReferenceAndState(String reference, Erasures.State state);
}
