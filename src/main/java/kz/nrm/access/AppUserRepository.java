package kz.nrm.access;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface AppUserRepository extends JpaRepository<AppUser, String> {

    List<AppUser> findByAgencyAndEnabledTrueOrderById(String agency);

    List<AppUser> findByRolesContainingAndEnabledTrueOrderById(String role);

    Page<AppUser> findAllByOrderById(Pageable page);

    boolean existsByDemoTrue();
}
