package kz.nrm.investigation;

/** How a statement was recorded, on request of the person. */
public enum StatementRecording {
    NOT_RECORDED,
    AUDIO,
    VIDEO
}
