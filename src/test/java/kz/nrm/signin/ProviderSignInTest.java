package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole flow of OpenID Connect with a provider on the loopback: who is linked comes in, everybody else is told why not. */
class ProviderSignInTest extends Journey {

    private static OutsideProvider provider;

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcTemplate database;

    private final String subject = "IIN-" + UUID.randomUUID();
    private UserId user;

    @BeforeAll
    static void opens() {
        provider = new OutsideProvider();
    }

    @AfterAll
    static void closes() {
        provider.close();
    }

    @BeforeEach
    void somebody() {
        user = new UserId("o" + UUID.randomUUID());
        users.create(
                user, "Somebody", "training-2026", new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
    }

    @Test
    void whoeverHasNoLinkIsToldSoAndGetsNoAccount() {
        var accounts = count("select count(*) from app_user");
        var browser = new Browser(port);
        browser.get("/sign-in?lang=en");
        assertThat(browser.links("/sign-in/to/provider")).hasSize(1);

        var answer = comes(browser);

        assertThat(answer).isEqualTo(403);
        assertThat(browser.page())
                .contains("opens no account here")
                .containsPattern("<code>([A-Z2-7]{4}-){4}[A-Z2-7]{4}</code>")
                .doesNotContain(subject);
        assertThat(count("select count(*) from app_user")).isEqualTo(accounts);
        assertThat(browser.get("/cases").uri()).hasPath("/sign-in");
        assertThat(database.queryForObject(
                        "select what from audit_entry where stream = 'user:-' order by seq desc fetch first 1 rows only",
                        String.class))
                .isEqualTo("SignInFailed");
    }

    @Test
    void twoAdministratorsLinkAnIdentityAndTheAccountKeepsItsOwnRoles() {
        var number = number();
        var link = Map.of("number", number);
        as("admin")
                .post("/api/users/" + user + "/provider-link", Map.of("number", "AAAA"))
                .refused("LINK_NUMBER_WRONG");
        as("admin").post("/api/users/admin/provider-link", link).refused("NOT_FOR_ONESELF");
        assertThat(as("manager")
                        .post("/api/users/" + user + "/provider-link", link)
                        .status())
                .isEqualTo(404);
        var change =
                as("admin").post("/api/users/" + user + "/provider-link", link).created();
        var approval = "/api/users/changes/" + change.get("id").asString() + "/approval";
        as("admin").post(approval, Map.of()).refused("SECOND_PERSON_REQUIRED");
        assertThat(comes(new Browser(port))).as("one alone links nothing").isEqualTo(403);

        as("admin2").post(approval, Map.of()).ok();

        var browser = new Browser(port);
        assertThat(comes(browser)).isEqualTo(200);
        assertThat(browser.get("/cases").uri()).hasPath("/cases");
        assertThat(browser.get("/users").statusCode()).isEqualTo(404);
        as("admin").post("/api/users/manager/provider-link", link).refused("LINK_TAKEN");
        assertThat(database.queryForList("select what from audit_entry where why like ?", String.class, user + "%"))
                .containsExactlyInAnyOrder("AccountProviderLinkProposed", "AccountProviderLinked");
        assertThat(database.queryForList("select what from audit_entry where stream = ?", String.class, "user:" + user))
                .contains("SignedIn");
        assertThat(count("select count(*) from app_user where provider_link like '%IIN%'"))
                .isZero();
    }

    @Test
    void whatTheProviderSaysOfItsFactorsDoesNotReplaceOurs() {
        linked();
        var application = new Authenticator(this.application, user).enrol();
        var browser = new Browser(port);

        comes(browser);

        assertThat(browser.get("/cases").uri()).hasPath("/second-factor");
        browser.post("/second-factor", Map.of("code", application.code(1)));
        assertThat(browser.get("/cases").uri()).hasPath("/cases");
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndDoesNotComeBack() {
        linked();
        var browser = new Browser(port);
        comes(browser);
        assertThat(browser.get("/cases").uri()).hasPath("/cases");

        as("admin").post("/api/users/" + user + "/disabling", Map.of());

        assertThat(browser.get("/cases").uri()).hasPath("/sign-in");
        assertThat(comes(browser)).isEqualTo(403);
    }

    @Test
    void oneAdministratorTakesALinkAway() {
        linked();
        var browser = new Browser(port);
        comes(browser);

        as("admin").delete("/api/users/" + user + "/provider-link");

        assertThat(browser.get("/cases").uri()).hasPath("/sign-in");
        assertThat(comes(browser)).isEqualTo(403);
        assertThat(as("admin").delete("/api/users/" + user + "/provider-link").status())
                .isEqualTo(409);
    }

    @Test
    void theSameOnThePageOfAccounts() {
        var number = number();
        var admin = new Browser(port).signIn("admin");
        admin.get("/users?lang=en");
        assertThat(admin.post("/users/" + user + "/provider-link", Map.of("number", "1234"))
                        .body())
                .contains("The number has five groups");
        admin.post("/users/" + user + "/provider-link", Map.of("number", number));
        var change =
                database.queryForObject("select id from account_proposal where user_id = ?", UUID.class, user.value());
        var second = new Browser(port).signIn("admin2");
        assertThat(second.get("/users?lang=en").body()).contains("Outside sign-in opens " + user);
        second.post("/users/changes/" + change + "/approval", Map.of());
        assertThat(comes(new Browser(port))).isEqualTo(200);

        admin.get("/users");
        admin.post("/users/" + user + "/provider-link/removal", Map.of());

        assertThat(comes(new Browser(port))).isEqualTo(403);
    }

    @Test
    void aCodeIsTakenByTheBrowserAloneThatWasSent() {
        linked();
        var sent = new Browser(port);
        var thief = new Browser(port);

        for (var callback : List.of("?code=stolen&state=x", "?error=access_denied", "")) {
            assertThat(thief.get("/sign-in/provider" + callback).uri())
                    .hasPath("/sign-in")
                    .hasQuery("provider");
        }
        comes(sent);
        assertThat(sent.get("/sign-in/provider?code=again&state=again").uri())
                .as("the cookie is gone")
                .hasPath("/sign-in");
        assertThat(thief.get("/cases").uri()).hasPath("/sign-in");
        assertThat(thief.get("/not-linked").uri()).hasPath("/sign-in");
    }

    @Test
    void aTokenForAnotherClientOfAnotherIssuerOrOfAnotherFlowIsRefused() {
        linked();
        var browser = new Browser(port);

        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of("aud", "another-client"),
                Map.of("iss", "https://evil.example"),
                Map.of("nonce", "of another flow"))) {
            provider.says(subject, claims);
            assertThat(browser.get("/sign-in/to/provider").uri())
                    .as("%s", claims)
                    .hasPath("/sign-in")
                    .hasQuery("provider");
        }

        assertThat(browser.get("/cases").uri()).hasPath("/sign-in");
    }

    @Test
    void theCodeOfAnotherFlowIsRefused() throws Exception {
        var thiefs = moves("/sign-in/to/provider", "");
        var owners = moves("/sign-in/to/provider", "");
        var code = query(moves(owners.get(0), ""), "code");
        var injected = "/sign-in/provider?code=" + code + "&state=" + query(thiefs, "state");

        assertThat(moves(injected, thiefs.get(1)).get(0)).endsWith("/sign-in?provider");
    }

    /** Where an answer leads, and the cookie it sets, without going there. */
    private List<String> moves(String address, String cookie) throws Exception {
        var home = URI.create("http://localhost:" + port);
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(home.resolve(address))
                                .header("Cookie", "nrm-provider=" + cookie)
                                .build(),
                        BodyHandlers.discarding());
        return List.of(
                answer.headers().firstValue("Location").orElse(""),
                answer.headers().firstValue("Set-Cookie").orElse("").replaceAll("^nrm-provider=|;.*", ""));
    }

    /** As it stands in the address. */
    private static String query(List<String> moved, String name) {
        return moved.get(0).replaceAll(".*[?&]" + name + "=([^&]*).*", "$1");
    }

    /** Goes to the provider and back; the status of the page where that ends. */
    private int comes(Browser browser) {
        provider.signsIn(subject);
        return browser.get("/sign-in/to/provider").statusCode();
    }

    private String number() {
        var browser = new Browser(port);
        comes(browser);
        return browser.page().replaceFirst("(?s).*<code>([A-Z2-7-]{24})</code>.*", "$1");
    }

    private void linked() {
        var change = as("admin")
                .post("/api/users/" + user + "/provider-link", Map.of("number", number().toLowerCase(Locale.ROOT)))
                .created();
        as("admin2")
                .post("/api/users/changes/" + change.get("id").asString() + "/approval", Map.of())
                .ok();
    }

    private int count(String query) {
        return database.queryForObject(query, Integer.class);
    }
}
