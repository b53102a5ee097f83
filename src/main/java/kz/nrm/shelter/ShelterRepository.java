package kz.nrm.shelter;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ShelterRepository extends JpaRepository<Shelter, UUID> {

    boolean existsByCodeNameIgnoreCase(String codeName);

    List<Shelter> findAllByOrderByCodeName();

    /** Whoever holds this lock gives out beds of the shelter; everybody else waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Shelter s where s.id = :id")
    Optional<Shelter> lock(UUID id);
}
