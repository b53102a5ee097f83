package kz.nrm.reflection;

import org.springframework.modulith.NamedInterface;

/** How a period ended. */
@NamedInterface("events")
public enum EndReason {
    EXPIRED,
    OWN_WISH,
    EXCEPTIONAL,
    /** The person left the path, or the case was closed; on coming back a new period begins. */
    PATH_LEFT
}
