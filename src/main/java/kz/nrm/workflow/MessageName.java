package kz.nrm.workflow;

/** Name of a message that the models wait for; unique over all models. */
public record MessageName(String value) {

    @Override
    public String toString() {
        return value;
    }
}
