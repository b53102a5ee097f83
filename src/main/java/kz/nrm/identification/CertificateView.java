package kz.nrm.identification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of identification. Days are local.
 *
 * @param validUntil   last day
 * @param handedOverOn null until it was handed over or put away for the person
 */
public record CertificateView(
        String number,
        LocalDate issuedOn,
        LocalDate validUntil,
        String decidingAgency,
        String legalBasis,
        @Nullable LocalDate handedOverOn,
        boolean keptForPerson) {}
