package kz.nrm.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AppUserRepository extends JpaRepository<AppUser, String> {

    List<AppUser> findByAgencyAndEnabledTrueOrderById(String agency);

    List<AppUser> findByRolesContainingAndEnabledTrueOrderById(String role);

    Page<AppUser> findAllByOrderById(Pageable page);

    @Query("""
            select other.id from AppUser other where other.personnelNumber =
            (select own.personnelNumber from AppUser own where own.id = :id)""")
    List<String> ofOnePerson(String id);

    boolean existsByDemoTrue();

    boolean existsByAgencyAndEnabledTrue(String agency);

    boolean existsByProviderLink(String number);

    Optional<AppUser> findByProviderLinkAndEnabledTrue(String number);
}
