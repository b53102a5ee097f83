package kz.nrm.identification;

/** How the person got the written reasons. */
public enum ReasonsHandover {
    WRITTEN_COPY,
    READ_ALOUD,
    KEPT_FOR_PERSON
}
