package kz.nrm.investigation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Component;

/** The interviews of one person. */
@Component
class Interviews {

    private final InterviewRepository rows;

    Interviews(InterviewRepository rows) {
        this.rows = rows;
    }

    Interview add(Interview interview) {
        return rows.save(interview);
    }

    List<Interview> of(CaseReference reference) {
        return rows.findByReferenceOrderByStartAt(reference.value());
    }

    /** The interview that was planned last and is still to be held. */
    Optional<Interview> plannedLast(CaseReference reference) {
        return counting(reference).filter(Interview::open).max(Comparator.comparing(Interview::plannedAt));
    }

    /** The first interview a coordinator still has to look at. */
    Optional<Interview> warned(CaseReference reference) {
        return counting(reference)
                .filter(interview -> interview.state() == Interview.State.WARNED)
                .findFirst();
    }

    /** The interview planned for the local day of this instant. */
    Optional<Interview> plannedFor(CaseReference reference, Instant at) {
        return counting(reference)
                .filter(Interview::open)
                .filter(interview -> day(interview.startAt()).equals(day(at)))
                .findFirst();
    }

    void callOffPlanned(CaseReference reference) {
        of(reference).forEach(Interview::callOff);
    }

    /** Minutes of other interviews on the same local day. */
    long minutesThatDay(CaseReference reference, Instant at, Predicate<Interview> others) {
        return counting(reference)
                .filter(others)
                .filter(interview -> day(interview.startAt()).equals(day(at)))
                .mapToLong(Interview::minutes)
                .sum();
    }

    /** How many interviews lie within this time before, or within this time after; whichever is more. */
    int within(CaseReference reference, Instant at, Duration time, Predicate<Interview> others) {
        var starts = counting(reference).filter(others).map(Interview::startAt).toList();
        var before = starts.stream()
                .filter(start -> !start.isAfter(at) && !start.isBefore(at.minus(time)))
                .count();
        var after = starts.stream()
                .filter(start -> !start.isBefore(at) && !start.isAfter(at.plus(time)))
                .count();
        return (int) Math.max(before, after);
    }

    private Stream<Interview> counting(CaseReference reference) {
        return of(reference).stream().filter(Interview::counts);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Region.ZONE);
    }
}
