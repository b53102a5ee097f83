package kz.nrm.training;

import static org.assertj.core.api.Assertions.assertThat;

import kz.nrm.support.Canaries;
import kz.nrm.support.Everywhere;
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
    private static final Canaries CANARIES = Canaries.of(
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
        assertThat(CANARIES.in(output.getAll())).isEmpty();
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
        assertThat(Everywhere.tables(jdbc)).hasSizeGreaterThan(80);
        assertThat(Everywhere.inDatabase(jdbc, CANARIES)).isEmpty();
    }

    @Test
    @Order(5)
    void the_search_finds_what_is_planted() {
        new TransactionTemplate(transactions).executeWithoutResult(planted -> {
            jdbc.update("update work_item set claimed_by = 'Dilnoza'");
            assertThat(Everywhere.inDatabase(jdbc, CANARIES))
                    .anyMatch(leak -> leak.contains("Dilnoza"))
                    .allMatch(leak -> leak.startsWith("\"WORK_ITEM\".CLAIMED_BY"));
            planted.setRollbackOnly();
        });
    }
}
