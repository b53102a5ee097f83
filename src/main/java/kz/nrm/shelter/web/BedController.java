package kz.nrm.shelter.web;

import java.util.List;
import java.util.Optional;
import kz.nrm.access.Actors;
import kz.nrm.access.CaseAccess;
import kz.nrm.http.NotFound;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import kz.nrm.shared.Violation;
import kz.nrm.shelter.BedBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of beds of the whole country, without addresses. For the police side there is no such thing. */
@RestController
@RequestMapping("/api/beds")
class BedController {

    private final BedBoard board;
    private final CaseAccess access;
    private final Actors actors;

    BedController(BedBoard board, CaseAccess access, Actors actors) {
        this.board = board;
        this.access = access;
        this.actors = actors;
    }

    @GetMapping
    Beds get(@RequestParam(required = false) @Nullable String region) {
        var actor = actors.current();
        if (!BedBoard.mayRead(actor)) {
            throw new NotFound();
        }
        var wanted = Optional.ofNullable(region).map(BedController::region);
        return new Beds(
                board.shelters().stream()
                        .filter(shelter -> wanted.isEmpty() || wanted.get() == shelter.region())
                        .toList(),
                board.waiting(access.hiddenFrom(actor)).stream()
                        .filter(waiting -> wanted.isEmpty() || wanted.get() == waiting.region())
                        .toList());
    }

    private static Region region(String code) {
        return Region.ofCode(code)
                .orElseThrow(() -> new InvalidInput(List.of(Violation.of("region", "UnknownCode", "10, 11, 15 … 79"))));
    }

    record Beds(List<BedBoard.ShelterBeds> shelters, List<BedBoard.Waiting> waiting) {}
}
