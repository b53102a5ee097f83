package kz.nrm.access;

import static kz.nrm.access.Compartment.IDENTITY;
import static kz.nrm.access.Compartment.IMMIGRATION;
import static kz.nrm.access.Compartment.LOCATION;
import static kz.nrm.access.Compartment.MEDICAL;
import static kz.nrm.access.Compartment.STATUS;
import static kz.nrm.access.Compartment.TESTIMONY;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a case is opened for, and the most that may ever be opened for it. It follows from the door one came by and from the role one holds,
 * never from what one says. Where somebody lives serves help alone.
 */
public enum Purpose {
    HELP(IDENTITY, LOCATION, TESTIMONY, MEDICAL, IMMIGRATION, STATUS),
    IDENTIFY(TESTIMONY, STATUS),
    INVESTIGATE(IDENTITY, TESTIMONY, STATUS),
    /** Lawful stay in the country. */
    STAY(IDENTITY, IMMIGRATION, STATUS),
    RETURN(IDENTITY, IMMIGRATION, STATUS),
    COORDINATE(STATUS),
    OVERSEE(),
    ADMINISTER();

    /** Where no door is known, as in a job: the role alone decides. */
    static final Set<Purpose> ALL = Collections.unmodifiableSet(EnumSet.allOf(Purpose.class));

    private final Set<Compartment> compartments;

    Purpose(Compartment... compartments) {
        this.compartments = Set.of(compartments);
    }

    boolean covers(Compartment compartment) {
        return compartments.contains(compartment);
    }
}
