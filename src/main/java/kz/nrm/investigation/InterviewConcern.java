package kz.nrm.investigation;

/** Why an interview may be too much for the person, or breaks the limits of CPC 208-215. */
public enum InterviewConcern {
    TOO_LONG_AT_A_STRETCH,
    TOO_LONG_IN_A_DAY,
    AT_NIGHT,
    NO_INTERPRETER,
    NO_REPRESENTATIVE,
    NO_PEDAGOGUE,
    NO_DOCTOR,
    TOO_MANY_INTERVIEWS
}
