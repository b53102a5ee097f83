package kz.nrm.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One synthetic case as {@code training/stories.json} tells it.
 *
 * @param daysAgo  when the referral is submitted
 * @param by       agency id of the referring agency
 * @param role     role of the referring user
 * @param hold     tasks that stay open, so that the case stands at this stage
 * @param answers  by task, where the story says something in particular
 * @param events   what happens on the way
 */
record DemoStory(
        String title,
        int daysAgo,
        String by,
        String role,
        JsonNode referral,
        @Nullable Set<String> hold,
        @Nullable Map<String, JsonNode> answers,
        @Nullable List<Event> events) {

    /**
     * Something that happens.
     *
     * @param day    days after the referral
     * @param agency whose user reports it
     */
    record Event(int day, String type, String agency, String role, JsonNode input) {}

    /** Whether the story stops at this task; a star stops at every task. */
    boolean holds(String task) {
        return hold != null && (hold.contains(task) || hold.contains("*"));
    }

    List<Event> happening() {
        return events == null ? List.of() : events;
    }
}
