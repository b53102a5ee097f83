package kz.nrm.deadline;

/** Rules or calendar contradict themselves; the application does not start. */
final class InvalidSettings extends RuntimeException {

    InvalidSettings(String key, String reason) {
        super(key + ": " + reason);
    }
}
