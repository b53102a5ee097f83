package kz.nrm.casefile;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.nrm.shared.Region;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Median days in each stage, compared between groups of persons. A group that is too small is not shown, and no number of persons is, so
 * that nobody is recognised.
 */
@Service
@Transactional(readOnly = true)
public class Fairness {

    private static final double HOURS_OF_DAY = 24;

    private final StageTimeRepository times;
    private final FairnessSettings settings;
    private final Clock clock;

    Fairness(StageTimeRepository times, FairnessSettings settings, Clock clock) {
        this.times = times;
        this.settings = settings;
        this.clock = clock;
    }

    /** What groups differ by. */
    public enum By {
        SEX,
        CITIZENSHIP,
        FORM
    }

    /** @param alarm the medians differ so much that somebody should look */
    public record Stage(CaseState state, List<Group> groups, boolean alarm) {}

    /** @param code of the group: a sex, {@code HOME} or {@code FOREIGN}, or a form of exploitation */
    public record Group(String code, double days) {}

    /** How many months back is looked, how small a group is too small, and from which difference in percent on a flag is raised. */
    public record Limits(int months, int smallestGroup, int alarmPercent) {}

    public Limits limits() {
        return new Limits(settings.months(), settings.smallestGroup(), settings.alarmPercent());
    }

    /**
     * The stages that some case has left, in the order of the path; only those with a group to show.
     *
     * @param hidden references of cases that do not exist for the reader; never empty
     */
    public List<Stage> medians(By by, Collection<String> hidden) {
        var since = clock.instant()
                .atZone(Region.ZONE)
                .minusMonths(settings.months())
                .toInstant();
        var byStage = times.ended(since, hidden).stream().collect(Collectors.groupingBy(StageTime::stage));
        return Arrays.stream(CaseState.values())
                .filter(byStage::containsKey)
                .map(state -> stage(state, byStage.getOrDefault(state, List.of()), by))
                .filter(stage -> !stage.groups().isEmpty())
                .toList();
    }

    private Stage stage(CaseState state, List<StageTime> ended, By by) {
        Map<String, List<Double>> days = new TreeMap<>();
        ended.forEach(time -> time.groups(by)
                .forEach(group ->
                        days.computeIfAbsent(group, any -> new ArrayList<>()).add(days(time))));
        var shown = new LinkedHashMap<String, Double>();
        days.forEach((group, all) -> {
            if (all.size() >= settings.smallestGroup()) {
                shown.put(group, median(all));
            }
        });
        return new Stage(
                state,
                shown.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                differs(shown.values()));
    }

    private boolean differs(Collection<Double> medians) {
        var least = medians.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var most = medians.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return most - least >= 1 && most * 100 >= least * (100 + settings.alarmPercent());
    }

    private static double days(StageTime time) {
        return Duration.between(time.startedAt(), time.endedAt()).toHours() / HOURS_OF_DAY;
    }

    private static double median(List<Double> all) {
        var sorted = all.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
