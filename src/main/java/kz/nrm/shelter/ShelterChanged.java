package kz.nrm.shelter;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.nrm.shared.UserEvent;
import kz.nrm.shared.UserId;

/**
 * Whoever keeps a shelter registered or changed it, or a coordinator found beds in it. Says nothing about where it is.
 *
 * @param beds how many came or went
 */
public record ShelterChanged(UserId by, ShelterId shelter, Kind kind, int beds, Instant at) implements UserEvent {

    /** What was done. */
    public enum Kind {
        REGISTERED,
        BEDS_ADDED,
        BEDS_TAKEN_OUT,
        REOPENED
    }

    @Override
    public int lines() {
        return 0;
    }

    @Override
    public String about() {
        return "shelter " + shelter + ", beds " + beds;
    }

    /** {@code ShelterRegistered}, {@code ShelterBedsAdded}. */
    @Override
    public String what() {
        return Arrays.stream(kind.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "Shelter", ""));
    }
}
