package kz.nrm.access;

import org.springframework.data.jpa.repository.JpaRepository;

interface AppUserRepository extends JpaRepository<AppUser, String> {

    boolean existsByDemoTrue();
}
