package kz.nrm.investigation;

import org.springframework.data.jpa.repository.JpaRepository;

interface CriminalLinkRepository extends JpaRepository<CriminalLink, String> {}
