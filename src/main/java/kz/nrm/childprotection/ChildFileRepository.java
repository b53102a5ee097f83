package kz.nrm.childprotection;

import org.springframework.data.jpa.repository.JpaRepository;

interface ChildFileRepository extends JpaRepository<ChildFile, String> {}
