package kz.nrm.access;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AppUserRepository extends JpaRepository<AppUser, String> {

    List<AppUser> findByAgencyAndEnabledTrueOrderById(String agency);

    List<AppUser> findByRolesContainingAndEnabledTrueOrderById(String role);

    boolean existsByDemoTrue();
}
