package kz.nrm.reflection;

/** Who tried to question the person. */
public enum InterviewerKind {
    POLICE,
    PROSECUTOR,
    MIGRATION_SERVICE,
    BORDER_SERVICE,
    COURT,
    OTHER
}
