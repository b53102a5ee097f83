package kz.nrm.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AbsenceRepository extends JpaRepository<Absence, UUID> {

    @Query("select a from Absence a where a.user in :users and a.last >= :today order by a.first, a.id")
    List<Absence> notOver(Collection<String> users, LocalDate today);

    @Query(
            "select a from Absence a where a.user = :user and a.first <= :end and a.last >= :begin order by a.first, a.id")
    List<Absence> within(String user, LocalDate begin, LocalDate end);
}
