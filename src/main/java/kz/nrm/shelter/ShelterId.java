package kz.nrm.shelter;

import java.util.UUID;

/** Opaque id of a shelter; says nothing about where it is. */
public record ShelterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
