package kz.nrm.http;

import kz.nrm.shared.CaseReference;

/** The case an address names. */
public final class CaseAddress {

    private CaseAddress() {}

    /** @throws NotFound where the text is no reference: no case has it */
    public static CaseReference of(String text) {
        if (!CaseReference.isReference(text)) {
            throw new NotFound();
        }
        return new CaseReference(text);
    }
}
