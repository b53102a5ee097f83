package kz.nrm.shelter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import kz.nrm.casefile.CaseFiles;
import kz.nrm.casefile.CaseFlag;
import kz.nrm.casefile.ChildStatus;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.OpenDeadline;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.Region;
import kz.nrm.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person needs of a place to live, and every night without one. */
@Service
@Transactional
public class ShelterRequests {

    private final ShelterRequestRepository requests;
    private final PlacementRepository placements;
    private final UnmetNeedRepository unmet;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ShelterRequests(
            ShelterRequestRepository requests,
            PlacementRepository placements,
            UnmetNeedRepository unmet,
            CaseFiles files,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.placements = placements;
        this.unmet = unmet;
        this.files = files;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the search; nothing is asked for in return. A search that is open stays as it is. */
    public void open(CaseReference reference, boolean urgent) {
        var region = files.get(reference).region();
        var known = requests.findById(reference.value());
        if (known.isPresent() && known.get().open()) {
            return;
        }
        known.ifPresentOrElse(
                request -> request.reopen(region, urgent, now()),
                () -> requests.save(new ShelterRequest(reference, region, urgent, now())));
        deadlines.open(OpenDeadline.of(reference, urgent ? ShelterProcess.URGENT : ShelterProcess.PLANNED)
                .in(region));
    }

    /** The person said where they want to live and what the place must be like. */
    public void assess(CaseReference reference, NeedAssessment assessment) {
        var request = request(reference);
        request.assess(assessment, now());
        if (stay(reference).isPresent()) {
            request.placed();
        }
    }

    /** The person agreed to move, or to stay. */
    public void moveOn(CaseReference reference, ShelterNeed need, Set<Region> dangerRegions) {
        var request = request(reference);
        request.wish(need, now());
        request.avoid(dangerRegions);
        if (need == ShelterNeed.SHELTER) {
            request.placed();
        }
    }

    /** What was agreed about the end of the stay. */
    public void agreeExit(CaseReference reference, ShelterExitReason reason, NextPlaceKind next) {
        request(reference).agreeExit(reason, next);
    }

    /** Whether an adult wishes to leave: then nobody can say no. */
    @Transactional(readOnly = true)
    public boolean ownWishOfAnAdult(CaseReference reference) {
        return request(reference)
                        .exitReason()
                        .filter(reason -> reason == ShelterExitReason.OWN_WISH)
                        .isPresent()
                && files.get(reference).childStatus() == ChildStatus.ADULT;
    }

    /**
     * Counts the nights the person had no bed, each once, those missed by a standstill included.
     *
     * @return whether the person still has none
     */
    public boolean recordUnplacedNight(CaseReference reference) {
        deadlines.meet(reference, ShelterProcess.UNPLACED_NIGHT, "NIGHT_COUNTED", UserId.SYSTEM);
        var since = request(reference).unplacedSince();
        if (stay(reference).isPresent() || since.isEmpty()) {
            return false;
        }
        var today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        LocalDate.ofInstant(since.get(), Region.ZONE)
                .plusDays(1)
                .datesUntil(today.plusDays(1))
                .filter(night -> !unmet.existsByReferenceAndNight(reference.value(), night))
                .forEach(night -> record(reference, night));
        return true;
    }

    private void record(CaseReference reference, LocalDate night) {
        var person = files.profile(reference);
        unmet.save(new UnmetNeed(
                reference,
                night,
                person.sex(),
                AgeBand.of(person.ageYears()),
                request(reference).region()));
        files.raise(reference, CaseFlag.NO_SHELTER_TONIGHT);
        events.publishEvent(new NightUnplaced(reference, night, now()));
    }

    private Optional<Placement> stay(CaseReference reference) {
        return placements.findByReferenceAndStateIn(reference.value(), Set.of(PlacementState.PLACED)).stream()
                .findFirst();
    }

    private ShelterRequest request(CaseReference reference) {
        return requests.findById(reference.value()).orElseThrow(() -> Refusal.because("NO_SHELTER_SEARCH"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
