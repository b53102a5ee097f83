package kz.nrm.casefile;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import kz.nrm.access.Compartment;

/** Compartments as one column holds them. */
final class Compartments {

    private Compartments() {}

    static String written(Collection<Compartment> compartments) {
        return compartments.stream().sorted().map(Compartment::name).collect(Collectors.joining(" "));
    }

    static Set<Compartment> read(String written) {
        return Arrays.stream(written.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Compartment::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
