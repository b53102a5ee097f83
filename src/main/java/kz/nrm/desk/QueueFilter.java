package kz.nrm.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.nrm.http.NotFound;
import kz.nrm.shared.Region;
import kz.nrm.workflow.TaskKey;
import kz.nrm.workflow.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which tasks a list shows, as its address says it: whoever has the address has the list. The address tells kinds of task, regions and
 * groups, and nobody's name.
 *
 * @param page from 0
 */
record QueueFilter(
        TaskQuery.Queue queue,
        TaskQuery.@Nullable Urgency urgency,
        @Nullable TaskKey kind,
        @Nullable Region region,
        TaskQuery.@Nullable Holder who,
        int page) {

    /** Carries the filter from a list to a task and back. */
    static final String CARRIED = "_from";

    static final QueueFilter FIRST = new QueueFilter(TaskQuery.Queue.AGENCY, null, null, null, null, 0);

    private static final Pattern KIND = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final Pattern PAGE = Pattern.compile("\\d{1,5}");

    /** @throws NotFound when it names something that there is not */
    static QueueFilter of(Map<String, String> asked) {
        return new QueueFilter(
                code(TaskQuery.Queue.values(), asked.getOrDefault("queue", "agency")),
                given(asked, "urgency", said -> code(TaskQuery.Urgency.values(), said)),
                given(asked, "kind", said -> new TaskKey(matching(KIND, said))),
                given(asked, "region", said -> Region.ofCode(said).orElseThrow(NotFound::new)),
                given(asked, "who", said -> code(TaskQuery.Holder.values(), said)),
                Integer.parseInt(matching(PAGE, asked.getOrDefault("page", "0"))));
    }

    /** What a task page was told of the list it was opened from; the first list where it was told nothing that can be read. */
    static QueueFilter carried(@Nullable String told) {
        try {
            return told == null
                    ? FIRST
                    : of(UriComponentsBuilder.newInstance()
                            .query(told)
                            .build()
                            .getQueryParams()
                            .toSingleValueMap());
        } catch (NotFound | IllegalArgumentException unreadable) {
            return FIRST;
        }
    }

    /** The address of the list. */
    String address() {
        return equals(FIRST) ? "/" : "/?" + query();
    }

    /** The address of the list, at the row of this task. */
    String address(UUID task) {
        return address() + "#" + row(task);
    }

    /** Where the row of a task stands on the page. */
    static String row(UUID task) {
        return "t-" + task;
    }

    /** What is added to the address of a task so that it leads back here. */
    String carry() {
        return equals(FIRST) ? "" : "?" + CARRIED + "=" + URLEncoder.encode(query(), StandardCharsets.UTF_8);
    }

    /** The filter as it stands in an address, the page included where it is not the first. */
    String query() {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("queue", lower(queue));
        said.put("urgency", urgency == null ? null : lower(urgency));
        said.put("kind", kind);
        said.put("region", region == null ? null : region.code());
        said.put("who", who == null ? null : lower(who));
        said.put("page", page == 0 ? null : page);
        return said.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }

    QueueFilter in(TaskQuery.Queue other) {
        return new QueueFilter(other, null, kind, region, null, 0);
    }

    QueueFilter with(TaskQuery.@Nullable Urgency other) {
        return new QueueFilter(queue, other, kind, region, who, 0);
    }

    QueueFilter first() {
        return new QueueFilter(queue, urgency, kind, region, who, 0);
    }

    /** Whether it leaves out anything of its queue. */
    boolean narrows() {
        return urgency != null || kind != null || region != null || who != null;
    }

    TaskQuery asked() {
        return new TaskQuery(queue, null, region, null, urgency, kind, who);
    }

    static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    /** What was left open in a form comes as an empty text. */
    private static <T> @Nullable T given(Map<String, String> asked, String name, Function<String, T> read) {
        return Optional.ofNullable(asked.get(name))
                .filter(said -> !said.isEmpty())
                .map(read)
                .orElse(null);
    }

    private static <E extends Enum<E>> E code(E[] codes, String said) {
        return Arrays.stream(codes)
                .filter(code -> lower(code).equals(said))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String matching(Pattern form, String said) {
        if (!form.matcher(said).matches()) {
            throw new NotFound();
        }
        return said;
    }
}
