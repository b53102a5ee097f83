package kz.nrm.deadline.web;

import java.time.Clock;
import kz.nrm.deadline.DeadlineBoard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The coordinator's board. */
@RestController
class BoardController {

    private final DeadlineBoard board;
    private final ReaderScope readers;
    private final Clock clock;

    BoardController(DeadlineBoard board, ReaderScope readers, Clock clock) {
        this.board = board;
        this.readers = readers;
        this.clock = clock;
    }

    /** What is late, what comes next, who is waited on, what went silent: of the deadlines the reader may see. */
    @GetMapping("/api/deadlines/board")
    BoardResponse board() {
        return BoardResponse.of(board.of(readers.current()), clock.instant());
    }
}
