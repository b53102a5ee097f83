package kz.nrm.assistance;

import org.springframework.data.jpa.repository.JpaRepository;

interface AssistanceFileRepository extends JpaRepository<AssistanceFile, String> {}
