package kz.nrm.casefile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What helpers need to know of a person without knowing who it is.
 *
 * @param ageYears  completed years today, or the estimate; null where nothing is known
 * @param languages ISO 639-2/T
 */
public record PersonProfile(
        Sex sex,
        @Nullable Integer ageYears,
        ChildStatus childStatus,
        List<String> languages,
        int dependants,
        boolean disability,
        boolean foreigner,
        Set<ExploitationForm> exploitation) {}
