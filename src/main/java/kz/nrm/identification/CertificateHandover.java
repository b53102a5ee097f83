package kz.nrm.identification;

/** What became of the certificate. */
public enum CertificateHandover {
    HANDED_OVER,
    KEPT_FOR_PERSON
}
