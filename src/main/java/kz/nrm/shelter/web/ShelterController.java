package kz.nrm.shelter.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.nrm.access.Actor;
import kz.nrm.access.Actors;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import kz.nrm.shelter.BedBoard;
import kz.nrm.shelter.ShelterId;
import kz.nrm.shelter.ShelterKeeping;
import kz.nrm.shelter.ShelterRegistration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shelters and their beds, for the staff of the agency that keeps them. An address goes in and never comes out here. */
@RestController
@RequestMapping("/api/shelters")
class ShelterController {

    private final ShelterKeeping keeping;
    private final Idempotency idempotency;
    private final Actors actors;

    ShelterController(ShelterKeeping keeping, Idempotency idempotency, Actors actors) {
        this.keeping = keeping;
        this.idempotency = idempotency;
        this.actors = actors;
    }

    @GetMapping
    Houses own() {
        return new Houses(keeping.own(actors.current()));
    }

    /** The address leaves no fingerprint either: with the rest at hand it could be guessed from one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(
            @RequestHeader("Idempotency-Key") String key, @RequestBody @Valid ShelterRegistration registration) {
        var actor = keeper();
        return idempotency.once(
                key,
                actor,
                registration.withoutAddress(),
                Registered.class,
                () -> new Registered(keeping.register(registration, actor).value()));
    }

    @PostMapping("/{id}/beds")
    @ResponseStatus(HttpStatus.CREATED)
    House addBeds(
            @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, @RequestBody @Valid BedCount number) {
        return changed(key, id, "added", number, actor -> keeping.addBeds(new ShelterId(id), number.beds(), actor));
    }

    /** Beds that are no longer there; one that is held or slept in stays. */
    @PostMapping("/{id}/beds/removal")
    House takeOutBeds(
            @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, @RequestBody @Valid BedCount number) {
        return changed(
                key, id, "taken out", number, actor -> keeping.takeOutBeds(new ShelterId(id), number.beds(), actor));
    }

    /** After the old address became known: the house has moved. */
    @PostMapping("/{id}/reopening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable UUID id, @RequestBody @Valid Moved moved) {
        keeping.reopen(new ShelterId(id), moved.address(), actors.current());
    }

    private House changed(String key, UUID id, String how, BedCount number, Consumer<Actor> change) {
        var actor = keeper();
        return idempotency.once(key, actor, List.of(id, how, number), House.class, () -> {
            change.accept(actor);
            return House.of(keeping.own(new ShelterId(id), actor));
        });
    }

    private Actor keeper() {
        var actor = actors.current();
        if (!ShelterKeeping.mayKeep(actor)) {
            throw new NotFound();
        }
        return actor;
    }

    record BedCount(@NotNull @Min(1) @Max(50) Integer beds) {}

    record Moved(@NotBlank @Size(min = 5, max = 500) String address) {

        @Override
        public String toString() {
            return "Moved[***]";
        }
    }

    record Registered(UUID id) {}

    /** Code names and numbers; no addresses. */
    record Houses(List<BedBoard.ShelterBeds> shelters) {}

    record House(UUID id, String codeName, int free, int held, int occupied) {

        static House of(BedBoard.ShelterBeds beds) {
            return new House(beds.id().value(), beds.codeName(), beds.free(), beds.held(), beds.occupied());
        }
    }
}
