package kz.nrm.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.nrm.access.Actors;
import kz.nrm.deadline.DeadlineBoard;
import kz.nrm.http.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The coordinator's board. Its figures renew themselves at the same address; after some turns they stop, so that a board left alone does
 * not keep a session open for ever.
 */
@Controller
@RequestMapping("/board")
class BoardPageController {

    private static final int TURNS = 10;
    private static final int UNTOUCHED = 200;

    private final DeadlineBoard board;
    private final DeadlineReading reading;
    private final BoardFigures figures;
    private final Actors actors;
    private final Words words;

    BoardPageController(
            DeadlineBoard board, DeadlineReading reading, BoardFigures figures, Actors actors, Words words) {
        this.board = board;
        this.reading = reading;
        this.figures = figures;
        this.actors = actors;
        this.words = words;
    }

    /** @param turn how often it has renewed itself since somebody asked for it; 0 for a board that stands still */
    @GetMapping
    String board(
            @RequestParam(defaultValue = "waiting") String by,
            @RequestParam(defaultValue = "1") int turn,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model,
            HttpServletResponse response) {
        coordinates();
        var shown = by(by);
        var view = board.of(reading.scope());
        model.addAttribute("board", figures.of(view, shown, actors.current()));
        model.addAttribute("tabs", tabs(shown, turn));
        model.addAttribute("live", turn >= 1 && turn <= TURNS ? address(shown) + "&turn=" + (turn + 1) : "");
        model.addAttribute("still", turn == 0);
        model.addAttribute("here", address(shown));
        response.addHeader("Vary", "HX-Request");
        return part == null ? "desk/board" : "desk/board :: live";
    }

    /** All tasks nobody has touched in time. */
    @GetMapping("/untouched")
    String untouched(Model model) {
        coordinates();
        var found = board.untouched(reading.scope(), UNTOUCHED);
        model.addAttribute("tasks", figures.tasks(found, actors.current()));
        model.addAttribute("total", found.more() ? found.count() + "+" : found.count());
        return "desk/untouched";
    }

    /** For everybody else there is no board. */
    private void coordinates() {
        if (!actors.current().coordinates()) {
            throw new NotFound();
        }
    }

    private List<DeadlinePageController.Tab> tabs(By shown, int turn) {
        return Arrays.stream(By.values())
                .map(by -> new DeadlinePageController.Tab(
                        turn == 0 ? address(by) + "&turn=0" : address(by), words.text("board.by." + by), by == shown))
                .toList();
    }

    private static String address(By by) {
        return "/board?by=" + by.name().toLowerCase(Locale.ROOT);
    }

    private static By by(String name) {
        return Arrays.stream(By.values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the open deadlines are told apart by. */
    enum By {
        WAITING,
        AGENCY,
        REGION,
        KIND
    }
}
