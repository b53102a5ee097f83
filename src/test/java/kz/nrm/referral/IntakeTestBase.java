package kz.nrm.referral;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import kz.nrm.support.EmptyHouse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real application with an empty database in memory; one user refers, another may not. */
@EmptyHouse
abstract class IntakeTestBase {

    static final String INSPECTOR = "inspector";
    static final String PROSECUTOR = "prosecutor";
    static final List<String> TABLES = List.of(
            "case_file",
            "sealed_record",
            "case_party",
            "consent",
            "referral",
            "indicator_observation",
            "narrative_shingle",
            "work_item",
            "audit_entry",
            "act_ru_execution",
            "anonymous_notification",
            "imported_record");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Users users;

    @Autowired
    UserDetailsService accounts;

    @BeforeEach
    void someUsers() {
        create(INSPECTOR, "LAB_INSP-75", Role.LABOUR_INSPECTOR);
        create(PROSECUTOR, "PROSECUTOR-75", Role.PROSECUTOR);
    }

    void create(String id, String agency, Role role) {
        if (!users.exists(new UserId(id))) {
            users.create(new UserId(id), id, "a long test password", new AgencyId(agency), Set.of(role), false);
        }
    }

    MvcResult post(String address, String body) throws Exception {
        return post(address, body, INSPECTOR, UUID.randomUUID().toString());
    }

    MvcResult post(String address, String body, String by, String key) throws Exception {
        return send(
                MockMvcRequestBuilders.post(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", key)
                        .content(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                by);
    }

    MvcResult send(AbstractMockHttpServletRequestBuilder<?> request, String by) throws Exception {
        return mvc.perform(request.with(user(accounts.loadUserByUsername(by)))).andReturn();
    }

    JsonNode body(MvcResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    /** How many rows each table holds. */
    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        TABLES.forEach(table -> counts.put(table, rows(table)));
        return counts;
    }

    /** Of the trail only what was done: looking and being refused leave rows too. */
    long rows(String table) {
        var which = table.equals("audit_entry") ? " where result not in ('SHOWN', 'DENIED')" : "";
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table + which, Long.class));
    }
}
