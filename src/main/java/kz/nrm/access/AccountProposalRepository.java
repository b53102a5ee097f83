package kz.nrm.access;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountProposalRepository extends JpaRepository<AccountProposal, UUID> {

    List<AccountProposal> findByStateOrderByProposedAt(AccountProposal.State state);

    boolean existsByUserAndKindAndState(String user, Proposal.Kind kind, AccountProposal.State state);
}
