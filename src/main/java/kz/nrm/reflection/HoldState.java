package kz.nrm.reflection;

import org.springframework.modulith.NamedInterface;

/** How the hold on a removal stands. It protects in every state: asking is enough. */
@NamedInterface("events")
public enum HoldState {
    REQUESTED,
    CONFIRMED,
    /** The prosecutor ordered it after the migration service had not confirmed. */
    ORDERED,
    /** Neither confirmed nor ordered; the prosecutor has named what protects the person instead. */
    UNCONFIRMED
}
