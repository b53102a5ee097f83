package kz.nrm.reflection;

import org.springframework.modulith.NamedInterface;

/** Why more time is needed; the same words as in the rule of the deadline. */
@NamedInterface("events")
public enum ExtensionReason {
    MEDICAL_REPORT,
    PSYCHOLOGICAL_REPORT,
    CHILD,
    PREGNANCY,
    INTERPRETER_MISSING,
    LAWYER_MISSING,
    FAMILY_MEMBER_PENDING,
    PERSONS_REQUEST
}
