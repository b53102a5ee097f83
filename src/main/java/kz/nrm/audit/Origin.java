package kz.nrm.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and by which door.
 *
 * @param session hash of the session, so that its rows can be told apart; null without one
 * @param door    method and pattern of the address: {@code GET /api/cases/{reference}}; null where no request came
 * @param why     the task it was done for, or another reason, where one is known
 * @param purpose what it was opened for, as the door and the roles say it, separated by blanks; null where no request came
 * @param request the same for all rows of one request; null where no request came
 */
record Origin(
        String user,
        @Nullable String roles,
        @Nullable String agency,
        @Nullable String session,
        String node,
        @Nullable String door,
        @Nullable String why,
        @Nullable String purpose,
        @Nullable String request) {

    /** The stream of what belongs to no case. */
    String stream() {
        return "user:" + user;
    }

    Origin because(String reason) {
        return new Origin(user, roles, agency, session, node, door, reason, purpose, request);
    }
}
