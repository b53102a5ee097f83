package kz.nrm.access;

import java.util.Arrays;

/** The compartments that can be opened in an emergency. There is no other: where somebody lives cannot even be asked for. */
public enum GlassCompartment {
    IDENTITY(Compartment.IDENTITY),
    MEDICAL(Compartment.MEDICAL);

    private final Compartment compartment;

    GlassCompartment(Compartment compartment) {
        this.compartment = compartment;
    }

    public Compartment compartment() {
        return compartment;
    }

    /** Whether somebody with this role may open anything at all in an emergency. */
    public static boolean anyMayBeBrokenBy(Actor actor) {
        return Arrays.stream(values()).anyMatch(glass -> glass.mayBeBrokenBy(actor));
    }

    /** The police side opens nothing its roles do not hold, and nothing medical. */
    boolean mayBeBrokenBy(Actor actor) {
        return actor.policeSide()
                ? this == IDENTITY && actor.opens(compartment)
                : !actor.roles().stream().allMatch(Role::seesNoCase);
    }
}
