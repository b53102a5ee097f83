package kz.nrm.desk;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import kz.nrm.access.Actor;
import kz.nrm.access.Role;

/** Pages of those who coordinate or administer, in the order in which they are named on each of them. */
enum Rooms {
    BOARD("/board", Actor::coordinates),
    BEDS("/beds", Actor::coordinates),
    APPROVALS("/approvals", ApprovalLists::concern),
    CALENDAR("/calendar", actor -> actor.coordinates() || administers(actor)),
    WHAT_IF("/what-if", Actor::coordinates),
    HEAT("/board/map", Actor::national),
    FAIRNESS("/board/fairness", Actor::coordinates),
    FAILURES("/failures", actor -> actor.holdsAny(FailurePageController.READERS)),
    REFERENCE("/reference", ReferencePageController::concerns),
    USERS("/users", Rooms::administers),
    AGENCIES("/agencies", Rooms::administers);

    private final String address;
    private final Predicate<Actor> whose;

    Rooms(String address, Predicate<Actor> whose) {
        this.address = address;
        this.whose = whose;
    }

    String address() {
        return address;
    }

    static List<Rooms> of(Actor actor) {
        return Arrays.stream(values()).filter(room -> room.whose.test(actor)).toList();
    }

    private static boolean administers(Actor actor) {
        return actor.holds(Role.SYS_ADMIN);
    }
}
