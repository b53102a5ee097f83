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
 * @param variables last value of each process variable, so that every gateway takes the same way
 * @param moments   by activity, when it was passed, in order; what waited and was taken back is not among them
 */
record WalkedPath(Map<String, Object> variables, Map<String, List<Long>> moments) {

    private static final String VARIABLES = """
            select v.name_, v.var_type_, v.text_, v.long_ from act_hi_varinst v
            join act_hi_procinst p on p.proc_inst_id_ = v.proc_inst_id_
            where p.business_key_ = ? order by v.create_time_""";
    private static final String ACTIVITIES = """
            select a.act_id_, a.end_time_ from act_hi_actinst a
            join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
            where p.business_key_ = ? and a.end_time_ is not null and a.act_inst_state_ <> 2
            order by a.end_time_, a.sequence_counter_""";

    static WalkedPath of(DataSource database, String key) {
        var jdbc = new JdbcTemplate(database);
        var variables = new HashMap<String, Object>();
        jdbc.query(
                VARIABLES,
                row -> {
                    var value = value(row.getString(2), row.getString(3), row.getLong(4));
                    if (value != null) {
                        variables.put(row.getString(1), value);
                    }
                },
                key);
        var moments = new HashMap<String, List<Long>>();
        jdbc.query(
                ACTIVITIES,
                row -> {
                    moments.computeIfAbsent(row.getString(1), activity -> new ArrayList<>())
                            .add(row.getTimestamp(2).getTime());
                },
                key);
        return new WalkedPath(variables, moments);
    }

    private static @Nullable Object value(String type, @Nullable String text, long number) {
        return switch (type) {
            case "boolean" -> number == 1;
            case "integer" -> (int) number;
            case "long" -> number;
            case "string" -> text;
            default -> null;
        };
    }

    /** When this activity was passed for the time after so many; null when it was not. */
    @Nullable
    Long moment(String activity, int after) {
        var all = moments.getOrDefault(activity, List.of());
        return after < all.size() ? all.get(after) : null;
    }
}
