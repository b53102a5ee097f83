package kz.nrm.support;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds cases that vanished: no reason to end them was written, and yet nobody owes anything and nothing is waited for. */
public final class LostCases {

    private static final String LOST = """
            select c.reference from case_file c where c.closure_reason is null
            and not exists (select 1 from work_item w where w.reference = c.reference and w.status = 'OPEN')
            and not exists (select 1 from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
                where e.BUSINESS_KEY_ = c.reference and j.PROCESS_DEF_KEY_ <> 'coming-of-age')""";

    private LostCases() {}

    /** References of lost cases; a wait counts where a timer or another job of the case stands in the engine; a birthday that
     * is watched helps nobody. */
    public static List<String> in(JdbcTemplate database) {
        return database.queryForList(LOST, String.class);
    }
}
