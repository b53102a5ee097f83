package kz.nrm.access;

import java.util.UUID;
import kz.nrm.shared.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * A reader was let into a case, or was given a list. Published by whoever decides that; the answer leaves only together with its row in
 * the trail.
 *
 * @param reader      null for whoever is signed in
 * @param reference   the case; null for a list
 * @param compartment what of the case; null for a list, and for a case that was not shown
 * @param lines       how many lines the list has; for a case 1 where it is a line of a list, else 0
 * @param glass       by which emergency it was open; null where the role opens it
 */
public record Looked(
        @Nullable Actor reader,
        @Nullable CaseReference reference,
        @Nullable Compartment compartment,
        int lines,
        @Nullable UUID glass) {

    public static Looked at(Actor reader, CaseReference reference, Compartment compartment) {
        return new Looked(reader, reference, compartment, 0, null);
    }

    /** The same where it was opened in an emergency. */
    static Looked through(UUID glass, Actor reader, CaseReference reference, Compartment compartment) {
        return new Looked(reader, reference, compartment, 0, glass);
    }

    /** A reader asked for a case that does not exist for them; told only where that is what they are answered. */
    static Looked refused(Actor reader, CaseReference reference) {
        return new Looked(reader, reference, null, 0, null);
    }

    /** Whoever is signed in looked at what says where the case stands. */
    public static Looked at(CaseReference reference) {
        return new Looked(null, reference, Compartment.STATUS, 0, null);
    }

    /** A line of a list, or of a file with a list, tells of a case what the trail has to keep with that case. */
    public static Looked line(Actor reader, CaseReference reference, Compartment compartment) {
        return new Looked(reader, reference, compartment, 1, null);
    }

    /** Whoever is signed in was given a list. */
    public static Looked list(int lines) {
        return new Looked(null, null, null, lines, null);
    }

    /** The same for a reader who is not signed in but holds a secret address. */
    public static Looked list(Actor reader, int lines) {
        return new Looked(reader, null, null, lines, null);
    }
}
