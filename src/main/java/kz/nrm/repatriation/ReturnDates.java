package kz.nrm.repatriation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineStarts;
import kz.nrm.repatriation.ReturnCase.RecordedDate;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Component;

/** Departure and arrival, for the deadlines that count from them: a late visit does not move the next one. */
@Component
class ReturnDates implements DeadlineStarts {

    static final DeadlineKind RISK_VALID = new DeadlineKind("RETURN_RISK_VALIDITY");
    static final DeadlineKind CONFIRMATION_OPENS = new DeadlineKind("RETURN_CONFIRMATION_OPENS");
    static final DeadlineKind CONFIRMATION = new DeadlineKind("RETURN_CONFIRMATION");
    static final DeadlineKind ARRIVAL_CONFIRMATION = new DeadlineKind("ARRIVAL_CONFIRMATION");

    private static final Map<String, RecordedDate> DATES = Map.of(
            CONFIRMATION_OPENS.value(), RecordedDate.DEPARTURE,
            CONFIRMATION.value(), RecordedDate.DEPARTURE,
            ARRIVAL_CONFIRMATION.value(), RecordedDate.ARRIVAL_AWAITED,
            VisitRound.AFTER_ONE_MONTH.deadline().value(), RecordedDate.ARRIVED,
            VisitRound.AFTER_THREE_MONTHS.deadline().value(), RecordedDate.ARRIVED,
            VisitRound.AFTER_SIX_MONTHS.deadline().value(), RecordedDate.ARRIVED,
            VisitRound.AFTER_TWELVE_MONTHS.deadline().value(), RecordedDate.ARRIVED);

    private final ReturnCaseRepository returns;

    ReturnDates(ReturnCaseRepository returns) {
        this.returns = returns;
    }

    @Override
    public Optional<Instant> startOf(CaseReference reference, DeadlineKind kind) {
        return Optional.ofNullable(DATES.get(kind.value()))
                .flatMap(date -> returns.findFirstByReferenceOrderByOpenedAtDesc(reference.value())
                        .flatMap(returning -> returning.startOf(date)));
    }
}
