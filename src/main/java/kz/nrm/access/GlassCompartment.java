package kz.nrm.access;

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

    /** The police side opens nothing its roles do not hold, and nothing medical. */
    boolean mayBeBrokenBy(Actor actor) {
        return actor.policeSide()
                ? this == IDENTITY && actor.opens(compartment)
                : !actor.roles().stream().allMatch(Role::seesNoCase);
    }
}
