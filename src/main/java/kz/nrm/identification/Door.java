package kz.nrm.identification;

/** Who decides on reasonable grounds. */
public enum Door {
    /** Internal affairs; social services sign too. */
    LAW_ENFORCEMENT,
    SOCIAL_SERVICES,
    /** Where officials may be involved or the person does not want the police. */
    PANEL
}
