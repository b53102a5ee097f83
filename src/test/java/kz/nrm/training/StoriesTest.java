package kz.nrm.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import kz.nrm.support.LostCases;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The synthetic stories are lived as they are told, reach every stage, and leave no personal data outside the seal. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "nrm.training.fill=USERS_AND_SHELTERS",
            "spring.datasource.url=jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1",
        })
@ActiveProfiles("training")
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class StoriesTest {

    /** Parts of the synthetic names, of the narrative and of the contacts in the stories. */
    private static final List<String> CANARIES = List.of(
            "(synthetic)",
            "Бахтиёр",
            "Dilnoza",
            "Әбдірахман",
            "Соколова",
            "SYNTHETIC TRAINING STORY",
            "Synthetic reporter",
            "77000000000");

    @Autowired
    private DemoCases demoCases;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    @Order(1)
    void all_stories_are_lived_as_they_are_told(CapturedOutput output) {
        assertThat(demoCases.live()).isEmpty();
        for (var canary : CANARIES) {
            assertThat(output.getAll()).doesNotContain(canary);
        }
    }

    @Test
    @Order(2)
    void every_stage_can_be_seen() {
        assertThat(jdbc.queryForList("select distinct state from case_file", String.class))
                .contains(
                        "SCREENED",
                        "NEEDS_MORE_INFO",
                        "REFLECTION",
                        "RETURN_PREPARATION",
                        "LONG_TERM",
                        "SUSPENDED_MISSING",
                        "CLOSED");
        assertThat(jdbc.queryForObject("select count(*) from case_file", Integer.class))
                .isGreaterThanOrEqualTo(40);
        assertThat(jdbc.queryForObject("select count(*) from ACT_RU_INCIDENT", Integer.class))
                .isZero();
    }

    @Test
    @Order(3)
    void no_case_is_stranded() {
        assertThat(LostCases.in(jdbc)).isEmpty();
    }

    @Test
    @Order(4)
    void no_personal_data_stands_in_any_column_of_any_table() {
        var leaks = new TreeSet<String>();
        var columns = jdbc.queryForList(
                "select table_name, column_name, data_type from information_schema.columns where table_schema = 'PUBLIC'");
        columns.forEach(column -> {
            var table = column.get("TABLE_NAME").toString();
            var name = column.get("COLUMN_NAME").toString();
            var type = column.get("DATA_TYPE").toString().toUpperCase(Locale.ROOT);
            for (var canary : CANARIES) {
                if (type.contains("CHAR") && holds(table, name, canary)
                        || type.contains("BINARY") && holdsBytes(table, name, canary)) {
                    leaks.add(table + "." + name + " holds " + canary);
                }
            }
        });
        assertThat(columns).hasSizeGreaterThan(300);
        assertThat(leaks).isEmpty();
    }

    @Test
    @Order(5)
    void the_search_finds_what_is_planted() {
        new TransactionTemplate(transactions).executeWithoutResult(planted -> {
            jdbc.update("update work_item set defer_reason = 'told us her name is Dilnoza'");
            assertThat(holds("WORK_ITEM", "DEFER_REASON", "Dilnoza")).isTrue();
            planted.setRollbackOnly();
        });
    }

    private boolean holds(String table, String column, String canary) {
        var count = jdbc.queryForObject(
                "select count(*) from \"" + table + "\" where cast(\"" + column + "\" as varchar) like ?",
                Integer.class,
                "%" + canary + "%");
        return count != null && count > 0;
    }

    private boolean holdsBytes(String table, String column, String canary) {
        var found = new HashMap<String, Boolean>();
        jdbc.query("select \"" + column + "\" from \"" + table + "\"", row -> {
            var bytes = row.getBytes(1);
            if (bytes != null && new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains(canary)) {
                found.put(table, true);
            }
        });
        return !found.isEmpty();
    }
}
