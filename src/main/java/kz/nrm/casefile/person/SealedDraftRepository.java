package kz.nrm.casefile.person;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SealedDraftRepository extends JpaRepository<SealedDraft, UUID> {}
