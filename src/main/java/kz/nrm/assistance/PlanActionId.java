package kz.nrm.assistance;

import java.util.UUID;

/** Opaque id of one action of a plan. */
public record PlanActionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
