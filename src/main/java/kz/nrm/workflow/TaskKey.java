package kz.nrm.workflow;

/** Id of a task in its model, for example {@code Task_ConfirmHold}; unique over all models. */
public record TaskKey(String value) {

    @Override
    public String toString() {
        return value;
    }
}
