package kz.nrm.identification;

/** How soon a human should look. */
public enum ScreeningPriority {
    HIGH,
    NORMAL,
    LOW
}
