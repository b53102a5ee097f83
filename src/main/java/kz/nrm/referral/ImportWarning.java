package kz.nrm.referral;

/** What an importer had to make up its mind about. */
public enum ImportWarning {
    /** The address columns of the IOM template stand in the wrong place and were read by their labels. */
    MISALIGNED_COLUMNS,
    /** A name of a field was written as in an older template. */
    OLD_FIELD_NAME,
    /** An adult is said to be identified and no method of control is named. */
    ADULT_WITHOUT_MEANS,
    NATIONALITY_UNKNOWN,
    /** The country of the file says nothing about the region; the importer's region was taken. */
    REGION_ASSUMED,
    LANGUAGE_UNKNOWN,
    FORM_UNKNOWN,
    NO_DATE_OF_ENCOUNTER,
    /** A phone or address is not marked as safe; it is reached through the agency only. */
    CONTACT_NOT_SAFE,
    /** A long text was cut in the narrative; the whole stands with the record's own fields. */
    TEXT_SHORTENED
}
