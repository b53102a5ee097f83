package kz.nrm.referral;

/** Formats of files of referrals. */
public enum ImportFormat {
    /** HTCDS 2.0 as JSON: one export, or a list of exports. */
    HTCDS_JSON("HTCDS"),
    /** HTCDS 2.0 as a table, in our layout or saved from the IOM template. */
    HTCDS_CSV("HTCDS"),
    /** Payload of the United Kingdom's referral form. */
    UK_NRM("UK_NRM");

    private final String source;

    ImportFormat(String source) {
        this.source = source;
    }

    /** Records of one source share their ids. */
    String source() {
        return source;
    }
}
