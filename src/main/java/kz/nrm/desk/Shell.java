package kz.nrm.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param user   who is signed in; null on pages before sign-in
 * @param agency the user's agency in words
 * @param watermark who took the page out, when and for what: on paper alone; empty before sign-in
 * @param rooms  further pages of who coordinates or administers; empty for everybody else
 * @param section part of the desk this page belongs to: tasks, cases, deadlines or referrals; empty for none
 */
record Shell(
        @Nullable String user,
        String agency,
        String section,
        boolean mayRefer,
        boolean administers,
        boolean coordinates,
        boolean placesPersons,
        boolean approves,
        List<Room> rooms,
        boolean training,
        String watermark,
        List<Language> languages) {

    /** One of the pages that belong together for who coordinates or administers. */
    record Room(String address, String name) {}

    /** One language of the switch: its own name, and this page in it. */
    record Language(String code, String name, String address, boolean current) {}
}
