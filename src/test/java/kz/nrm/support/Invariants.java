package kz.nrm.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds between the tables of the house and of the engine, whatever was asked of them: each query finds what breaks its rule. */
public final class Invariants {

    private static final Map<String, String> BROKEN_BY = Map.of(
            "an open task stands in the engine",
            "select id from work_item w where status = 'OPEN' "
                    + "and not exists (select 1 from ACT_RU_TASK t where t.ID_ = w.engine_task)",
            "a task of the engine is open work",
            "select ID_ from ACT_RU_TASK t where not exists "
                    + "(select 1 from work_item w where w.engine_task = t.ID_ and w.status = 'OPEN')",
            "nothing stands still in the engine",
            "select ID_ from ACT_RU_INCIDENT union all select ID_ from ACT_RU_JOB where RETRIES_ = 0",
            "work belongs to a case",
            "select id from work_item w where not exists (select 1 from case_file c where c.reference = w.reference)",
            "a deadline belongs to a case",
            "select id from deadline d where not exists (select 1 from case_file c where c.reference = d.reference)",
            "a deadline ends after it starts",
            "select id from deadline where due_at < start_at",
            "a deadline of open work is running or was missed",
            "select w.id from work_item w join deadline d on d.id = w.deadline_id "
                    + "where w.status = 'OPEN' and d.status in ('MET', 'CANCELLED')",
            "somebody has a part in every case",
            "select reference from case_file c where not exists (select 1 from case_party p where p.reference = c.reference)",
            "a process is that of a case",
            "select ID_ from ACT_RU_EXECUTION e where BUSINESS_KEY_ is not null and not exists "
                    + "(select 1 from case_file c where c.reference = e.BUSINESS_KEY_)",
            "every key that was used has its answer",
            "select idempotency_key from idempotency_key where answer is null");

    private Invariants() {}

    /** The broken rules, with up to five of what breaks each. */
    public static Map<String, List<String>> brokenIn(JdbcTemplate database) {
        var broken = new TreeMap<String, List<String>>();
        BROKEN_BY.forEach((rule, query) -> {
            var found = database.query(query, (row, number) -> String.valueOf(row.getObject(1)));
            if (!found.isEmpty()) {
                broken.put(rule, found.subList(0, Math.min(5, found.size())));
            }
        });
        return broken;
    }
}
