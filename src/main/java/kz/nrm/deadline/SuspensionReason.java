package kz.nrm.deadline;

/** Why a deadline may be suspended; nothing else is accepted. */
public enum SuspensionReason {
    WAITING_FOR_INTERPRETER,
    MEDICAL,
    PERSON_ASKED_FOR_TIME
}
