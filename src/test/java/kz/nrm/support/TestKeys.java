package kz.nrm.support;

/** Keys for tests outside the training profile, as settings. */
public final class TestKeys {

    public static final String VAULT = "nrm.vault.key=dHJhaW5pbmctb25seS1rZXktdHJhaW5pbmctb25seSE=";
    public static final String LOCATION = "nrm.vault.location-key=dHJhaW5pbmctb25seS1sb2NhdGlvbi10cmFpbmluZy0=";
    public static final String INDEX = "nrm.vault.index-key=dHJhaW5pbmctb25seS1pbmRleC1rZXktdHJhaW5pbmc=";
    public static final String AUDIT = "nrm.audit.key=dHJhaW5pbmctb25seS1hdWRpdC1rZXktbm90LXJlYWw=";
    public static final String SIGNING = "nrm.audit.signing-key=dHJhaW5pbmctb25seS1zaWduaW5nLWtleS11bnJlYWw=";

    private TestKeys() {}
}
