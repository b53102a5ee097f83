package kz.nrm.workflow;

/** Id of a process model, the same as its file name. */
public record ProcessId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
