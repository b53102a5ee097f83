package kz.nrm.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface IndicatorObservationRepository extends Repository<IndicatorObservation, UUID> {

    IndicatorObservation save(IndicatorObservation observation);

    List<IndicatorObservation> findByReferenceOrderByAtAscCodeAsc(String reference);
}
