package kz.nrm.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application with an empty database in memory, asked by users a test makes for itself. */
@EmptyHouse
public abstract class HouseOverHttp {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Users users;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    protected JsonMapper json;

    /** Makes a user once. */
    protected String worker(String id, String agency, Role... roles) {
        if (!users.exists(new UserId(id))) {
            users.create(new UserId(id), id, "a long test password", new AgencyId(agency), Set.of(roles), false);
        }
        return id;
    }

    protected MvcResult get(String address, String by) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).with(user(accounts.loadUserByUsername(by))))
                .andReturn();
    }

    protected MvcResult post(String address, Object body, String by) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content(body instanceof String text ? text : json.writeValueAsString(body))
                        .with(user(accounts.loadUserByUsername(by))))
                .andReturn();
    }

    protected JsonNode body(MvcResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    protected static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }
}
