package kz.nrm.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One case that NRM has walked to its end, as a pattern for the others.
 *
 * @param facts   by activity, the variables it left behind, in order, so that every gateway takes the same way
 * @param moments by activity, when it was passed, in order; what waited and was taken back is not among them
 */
record WalkedPath(Map<String, List<Map<String, Object>>> facts, Map<String, List<Long>> moments) {

    private static final String ACTIVITIES = """
            select a.act_id_, a.end_time_ from act_hi_actinst a
            join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
            where p.business_key_ = ? and a.end_time_ is not null and a.act_inst_state_ <> 2
            order by a.end_time_, a.sequence_counter_""";

    /** How often each activity was passed in a database. */
    static final String PASSED = """
            select act_id_, count(*) from act_hi_actinst
            where end_time_ is not null and act_inst_state_ <> 2 group by act_id_""";

    static WalkedPath of(DataSource database, String key, LearntFacts facts) {
        var moments = new HashMap<String, List<Long>>();
        new JdbcTemplate(database)
                .query(
                        ACTIVITIES,
                        row -> {
                            moments.computeIfAbsent(row.getString(1), activity -> new ArrayList<>())
                                    .add(row.getTimestamp(2).getTime());
                        },
                        key);
        return new WalkedPath(facts.all(), moments);
    }

    /** What this activity leaves behind the time after so many. */
    Map<String, Object> facts(String activity, int after) {
        var all = facts.getOrDefault(activity, List.of());
        return after < all.size() ? all.get(after) : Map.of();
    }

    /** When this activity was passed for the time after so many; null when it was not. */
    @Nullable
    Long moment(String activity, int after) {
        var all = moments.getOrDefault(activity, List.of());
        return after < all.size() ? all.get(after) : null;
    }
}
