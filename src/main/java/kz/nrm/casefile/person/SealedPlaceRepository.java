package kz.nrm.casefile.person;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SealedPlaceRepository extends JpaRepository<SealedPlace, UUID> {}
