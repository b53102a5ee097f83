package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.access.SignedIn;
import kz.nrm.access.Users;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions are rows that every node knows; what they may do is asked anew each time. */
class SessionsTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Users users;

    private UserId user;
    private Browser browser;

    @BeforeEach
    void signInSomebodyNew() {
        user = new UserId("s" + UUID.randomUUID());
        users.create(
                user, "Somebody", "training-2026", new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
        browser = new Browser(port).signIn(user.value());
    }

    @Test
    void strangersLeaveNoSession() {
        var before = sessions();

        new Browser(port).get("/cases");

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aSessionHoldsTheNameAndTheFactorsAlone() {
        assertThat(database.queryForList(
                        "select attribute_name from user_session_attributes join user_session on primary_id = session_primary_id "
                                + "where principal_name = ?",
                        String.class,
                        user.value()))
                .containsExactlyInAnyOrder(
                        "factors",
                        "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME");
    }

    @Test
    void anotherNodeKnowsTheSession() {
        assertThat(onAnotherNode()).isTrue();
    }

    @Test
    void aDisabledUserIsOutOnEveryNodeAtOnce() {
        change("update app_user set enabled = false where id = ?", user.value());

        assertThat(onAnotherNode()).isFalse();
        assertThat(browser.get("/").uri()).hasPath("/sign-in");
    }

    @Test
    void anotherRoleCountsWithTheNextRequest() {
        assertThat(browser.get("/").body()).contains("\"/referrals\"");

        change("update app_user set roles = 'AUDITOR' where id = ?", user.value());

        assertThat(browser.get("/").body()).doesNotContain("\"/referrals\"");
    }

    @Test
    void afterEightHoursASessionEndsWhateverHappens() {
        change(
                "update user_session set creation_time = creation_time - ? where principal_name = ?",
                Duration.ofHours(8).plusSeconds(1).toMillis(),
                user.value());

        assertThat(browser.get("/").uri()).hasPath("/sign-in");
        assertThat(sessionIds()).isEmpty();
    }

    @Test
    void whoMayReadLocationsIsOutAfterFiveIdleMinutes() {
        idle(Duration.ofMinutes(4));
        assertThat(browser.get("/").uri()).hasPath("/");

        idle(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(browser.get("/").uri()).hasPath("/sign-in");
    }

    @Test
    void otherRolesAreOutAfterTenAndWhoGetsTheRoleMeanwhileAfterFive() {
        change("update app_user set roles = 'AUDITOR' where id = ?", user.value());
        browser.get("/");
        idle(Duration.ofMinutes(9));
        assertThat(browser.get("/").uri()).hasPath("/");

        change("update app_user set roles = 'SOCIAL_WORKER' where id = ?", user.value());
        browser.get("/");
        idle(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(browser.get("/").uri()).hasPath("/sign-in");

        browser.signIn(user.value());
        change("update app_user set roles = 'AUDITOR' where id = ?", user.value());
        browser.get("/");
        idle(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(browser.get("/").uri()).hasPath("/sign-in");
    }

    @Test
    void signingInAgainMakesANewSession() {
        var before = sessionIds();

        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("username", user.value(), "password", "training-2026"));

        assertThat(sessionIds()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void theCookieIsForThisHostAndNoScript() {
        var stranger = new Browser(port);
        stranger.get("/sign-in");
        var answer = stranger.post("/sign-in", Map.of("username", user.value(), "password", "training-2026"));

        assertThat(answer.previousResponse().orElseThrow().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("nrm=").contains("HttpOnly", "SameSite=Strict", "Path=/"));
        assertThat(settings(true).cookie("nrm")).isEqualTo("__Host-nrm");
    }

    /** As if the last request had been this long ago. */
    private void idle(Duration since) {
        change(
                "update user_session set last_access_time = last_access_time - ?, expiry_time = expiry_time - ? where principal_name = ?",
                since.toMillis(),
                since.toMillis(),
                user.value());
    }

    /** A second node: its own objects over the same database. */
    private boolean onAnotherNode() {
        var repository = new JdbcIndexedSessionRepository(database, new TransactionTemplate(transactions));
        repository.setTableName(SessionConfiguration.TABLE);
        repository.setConversionService(new SessionValues());
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName("nrm");
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookies);
        var filter = new SessionRepositoryFilter<>(repository);
        filter.setHttpSessionIdResolver(ids);
        var contexts = new SessionContexts(users, settings(false));
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(
                "nrm",
                Base64.getEncoder()
                        .encodeToString(sessionIds().iterator().next().getBytes(StandardCharsets.UTF_8))));
        var known = new boolean[1];
        try {
            filter.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
                var context = contexts.loadContext(
                        new HttpRequestResponseHolder((HttpServletRequest) asked, (HttpServletResponse) answer));
                known[0] = context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn found
                        && found.actor().id().equals(user);
            });
        } catch (IOException | ServletException failure) {
            throw new AssertionError(failure);
        }
        return known[0];
    }

    private static SignInSettings settings(boolean tls) {
        return new SignInSettings(
                tls,
                false,
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofHours(8),
                SignInSettings.SecondFactorRule.OFF,
                "");
    }

    private List<String> sessionIds() {
        return database.queryForList(
                "select trim(session_id) from user_session where principal_name = ?", String.class, user.value());
    }

    private long sessions() {
        return database.queryForObject("select count(*) from user_session", Long.class);
    }
}
