package kz.nrm.referral;

import org.springframework.stereotype.Component;

/** Tells two requests apart without keeping a trace of the person in them. */
@Component
public class RequestFingerprints {

    private final Fingerprints fingerprints;

    RequestFingerprints(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** The same for equal documents, and of no use without a key that lies outside the database. */
    public String of(Object document) {
        return fingerprints.ofDocument(document);
    }
}
