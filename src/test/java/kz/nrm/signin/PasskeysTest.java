package kz.nrm.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Role;
import kz.nrm.access.Users;
import kz.nrm.desk.Browser;
import kz.nrm.journeys.Journey;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Passkeys with a real authenticator, over HTTP: made, shown, refused, removed. */
class PasskeysTest extends Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private SecondFactors seconds;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    private final PasskeyDevice key = new PasskeyDevice();
    private UserId user;
    private Browser browser;

    @BeforeEach
    void somebodyWithAKey() {
        user = new UserId("p" + UUID.randomUUID());
        users.create(
                user, "Somebody", "training-2026", new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
        browser = new Browser(port).signIn(user.value());
        key.registered(browser);
        assertThat(browser.page())
                .as("a name is asked for when a passkey is made, not before")
                .contains("/passkeys/removal")
                .doesNotContain("name=\"label\"");
    }

    @Test
    void aPasskeyAloneIsTwoFactors() {
        var other = new Browser(port);

        assertThat(signIn(other, key).uri()).hasPath("/");

        assertThat(other.get("/cases").uri()).hasPath("/cases");
        assertThat(other.page()).contains("/sign-out");
        assertThat(trail()).contains("AccountPasskeyAdded DONE", "FactorShown DONE", "SignedIn DONE");
    }

    @Test
    void afterThePasswordThePasskeyIsTheSecondFactorAndNoOtherIsSetUpInstead() {
        var other = new Browser(port).signIn(user.value());
        assertThat(other.get("/cases").uri()).hasPath("/second-factor");
        assertThat(other.page()).doesNotContain("otpauth:");
        var before = sessions();

        var answer = other.post("/second-factor/passkey", shown(key, other));

        assertThat(answer.uri()).hasPath("/");
        assertThat(other.get("/cases").uri()).hasPath("/cases");
        assertThat(sessions()).isNotEqualTo(before);
    }

    @Test
    void withThePasswordAloneNobodyAddsAFactor() {
        var thief = new Browser(port).signIn(user.value());
        thief.get("/second-factor");
        var own = new PasskeyDevice();

        assertThat(thief.post("/passkeys/new", Map.of("code", "000000")).uri()).hasPath("/second-factor");
        assertThat(PasskeyDevice.options(thief.page())).doesNotContain("pubKeyCredParams");
        assertThat(thief.post("/second-factor/new-passkey", Map.of("label", "mine", "credential", madeFor(own)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void whoeverHasAPasskeyAddsAnApplication() {
        offered(key.code(browser));
        var secret = secret();
        var sealed = sealed();

        var wrong = browser.post("/passkeys/application", Map.of("sealed", sealed, "code", wrong(secret)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(secret()).as("the same key is still on the page").isEqualTo(secret);
        assertThat(seconds.hasApplication(user)).isFalse();
        browser.post("/passkeys/application?lang=en", Map.of("sealed", sealed, "code", code(secret, 0)));

        assertThat(browser.page()).contains("The application is added.").doesNotContain(secret);
        assertThat(trail()).contains("AccountApplicationAdded DONE");
        assertThat(database.queryForObject(
                        "select sealed from totp_secret where user_id = ?", String.class, user.value()))
                .isNotEqualTo(sealed);
        var other = new Browser(port).signIn(user.value());
        other.get("/second-factor");
        assertThat(other.post("/second-factor", Map.of("code", code(secret, 0))).statusCode())
                .as("a code is good once")
                .isEqualTo(422);
        other.post("/second-factor", Map.of("code", code(secret, 1)));
        assertThat(other.get("/cases").uri()).hasPath("/cases");
        assertThat(signIn(new Browser(port), key).uri()).as("the passkey stays").hasPath("/");
    }

    @Test
    void anApplicationIsOfferedOnlyToWhoeverShowsAFactorAtThisMoment() {
        for (var code : List.of("", "000000", "00000000")) {
            assertThat(offered(code).statusCode()).as(code).isEqualTo(422);
            assertThat(browser.page()).doesNotContain("otpauth:");
        }
        var code = key.code(browser);
        offered(code);
        assertThat(browser.page()).contains("otpauth:");
        assertThat(offered(code).statusCode()).as("a code is good once").isEqualTo(422);

        var thief = new Browser(port).signIn(user.value());
        thief.get("/second-factor");
        assertThat(thief.post("/passkeys/application/new", Map.of("code", "000000"))
                        .uri())
                .hasPath("/second-factor");
        assertThat(thief.page()).doesNotContain("otpauth:");
    }

    @Test
    void anOfferIsForItsOwnerAndTenMinutesAndOneApplication() {
        offered(key.code(browser));
        var secret = secret();
        var sealed = sealed();
        var somebody = new UserId("s" + UUID.randomUUID());
        users.create(
                somebody, "Other", "training-2026", new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
        var other = new Browser(port).signIn(somebody.value());
        new PasskeyDevice().registered(other);
        for (var foreign : List.of(sealed, "", "x", "AAAA")) {
            assertThat(other.post("/passkeys/application", Map.of("sealed", foreign, "code", code(secret, 0)))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(seconds.hasApplication(somebody)).isFalse();

        itIs("2026-11-16T14:31");
        browser.get("/passkeys");
        assertThat(browser.post("/passkeys/application?lang=en", Map.of("sealed", sealed, "code", code(secret, 0)))
                        .body())
                .contains("too long ago");
        assertThat(seconds.hasApplication(user)).isFalse();

        offered(key.code(browser));
        browser.post("/passkeys/application", Map.of("sealed", sealed(), "code", code(secret(), 0)));
        assertThat(seconds.hasApplication(user)).isTrue();
        assertThat(offered(key.code(browser)).body()).contains("already");
    }

    @Test
    void aKeyThatWasShownAfterThePasswordAloneNeverBecomesAFactor() {
        var somebody = new UserId("v" + UUID.randomUUID());
        users.create(somebody, "New", "training-2026", new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
        browser = new Browser(port).signIn(somebody.value());
        browser.get("/second-factor");
        var seen = secret();
        var own = new PasskeyDevice();
        own.registered(browser);

        offered(own.code(browser));
        var secret = secret();
        assertThat(secret).isNotEqualTo(seen);
        assertThat(browser.post("/passkeys/application", Map.of("sealed", sealed(), "code", code(seen, 0)))
                        .statusCode())
                .isEqualTo(422);
        browser.post("/passkeys/application", Map.of("sealed", sealed(), "code", code(secret, 0)));

        assertThat(seconds.accepts(somebody, code(seen, 1))).isFalse();
        assertThat(seconds.accepts(somebody, code(secret, 1))).isTrue();
    }

    @Test
    void aFirstFactorMayBeAPasskey() {
        var somebody = new UserId("q" + UUID.randomUUID());
        users.create(somebody, "New", "training-2026", new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
        var other = new Browser(port).signIn(somebody.value());
        other.get("/second-factor");
        assertThat(other.page()).contains("otpauth:");

        var credential = new PasskeyDevice().made(PasskeyDevice.options(other.page()));
        var answer = other.post("/second-factor/new-passkey", Map.of("label", "first", "credential", credential));

        assertThat(answer.uri()).hasPath("/");
        assertThat(seconds.enrolled(somebody)).isTrue();
        assertThat(other.get("/cases").uri()).hasPath("/cases");
    }

    @Test
    void aPageOfAnotherOriginGetsNothing() {
        var other = new Browser(port);
        assertThat(refused(signIn(other, key.on("https://nrm.example.com")))).isTrue();
        assertThat(refused(signIn(other, key.on("http://localhost:8081")))).isTrue();
        assertThat(signIn(other, key.on(PasskeyDevice.HOME)).uri()).hasPath("/");

        var code = key.code(browser);
        browser.get("/passkeys");
        browser.post("/passkeys/new", Map.of("code", code));
        var foreign = new PasskeyDevice("https://nrm.example.com").made(PasskeyDevice.options(browser.page()));
        assertThat(browser.post("/passkeys", Map.of("label", "foreign", "credential", foreign))
                        .statusCode())
                .isEqualTo(422);
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void anAnswerIsGoodOnceAndForItsPurposeAlone() {
        var first = new Browser(port);
        first.get("/sign-in");
        var shown = shown(key, first);
        assertThat(first.post("/sign-in/passkey", shown).uri()).hasPath("/");

        var second = new Browser(port);
        second.get("/sign-in");
        assertThat(refused(second.post("/sign-in/passkey", shown))).isTrue();

        second.get("/sign-in");
        var meantForSignIn = shown(key, second);
        second.signIn(user.value());
        second.get("/second-factor");
        assertThat(second.post("/second-factor/passkey", meantForSignIn).statusCode())
                .isEqualTo(422);
        assertThat(latest()).isEqualTo("SignInFailed FAILED");
    }

    @Test
    void anAnswerAfterFiveMinutesIsLate() {
        var other = new Browser(port);
        other.get("/sign-in");
        var shown = shown(key, other);

        itIs("2026-11-16T14:26");

        assertThat(refused(other.post("/sign-in/passkey", shown))).isTrue();
    }

    @Test
    void aCopyOfTheKeyIsNoticed() {
        key.stopCounting();

        assertThat(refused(signIn(new Browser(port), key))).isTrue();
    }

    @Test
    void whoeverIsNotVerifiedByTheirKeyStaysOutside() {
        var other = new Browser(port);
        other.get("/sign-in");
        var careless = PasskeyDevice.options(other.page())
                .replace("\"userVerification\":\"required\"", "\"userVerification\":\"discouraged\"");
        assertThat(careless).contains("discouraged");

        assertThat(refused(other.post("/sign-in/passkey", Map.of("credential", key.shown(careless)))))
                .isTrue();
    }

    @Test
    void thePasskeyOfAnotherUserIsNoSecondFactor() {
        var somebody = new UserId("r" + UUID.randomUUID());
        users.create(
                somebody, "Other", "training-2026", new AgencyId("AKIMAT_SOC-75"), Set.of(Role.SOCIAL_WORKER), true);
        var theirs = new PasskeyDevice();
        theirs.registered(new Browser(port).signIn(somebody.value()));
        var other = new Browser(port).signIn(user.value());
        other.get("/second-factor");
        var options = (ObjectNode) new JsonMapper().readTree(PasskeyDevice.options(other.page()));
        options.remove("allowCredentials");

        assertThat(other.post("/second-factor/passkey", Map.of("credential", theirs.shown(options.toString())))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRemovedKeyOpensNothingAndTheLastOneStays() {
        var spare = new PasskeyDevice();
        browser.get("/passkeys");
        assertThat(browser.post("/passkeys/new", Map.of("code", "00000000")).statusCode())
                .isEqualTo(422);
        browser.post("/passkeys/new", Map.of("code", key.code(browser)));
        browser.post(
                "/passkeys", Map.of("label", "spare", "credential", spare.made(PasskeyDevice.options(browser.page()))));
        assertThat(keys()).isEqualTo(2);
        var first = database.queryForObject(
                "select p.id from passkey p join passkey_owner on handle = owner where user_id = ? and label = 'key'",
                String.class,
                user.value());
        browser.get("/passkeys");
        assertThat(browser.post("/passkeys/removal", Map.of("id", first)).statusCode())
                .as("without a factor of this moment")
                .isEqualTo(422);

        browser.post("/passkeys/removal", Map.of("id", first, "code", spare.code(browser)));

        assertThat(keys()).isEqualTo(1);
        assertThat(refused(signIn(new Browser(port), key))).isTrue();
        assertThat(signIn(new Browser(port), spare).uri()).hasPath("/");
        assertThat(trail()).contains("AccountPasskeyRemoved DONE");
        var last = database.queryForObject(
                "select p.id from passkey p join passkey_owner on handle = owner where user_id = ?",
                String.class,
                user.value());
        var code = spare.code(browser);
        browser.get("/passkeys?lang=en");
        assertThat(browser.post("/passkeys/removal", Map.of("id", last, "code", code))
                        .body())
                .contains("This is your last factor");
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void twoAdministratorsForgetTheKeysOfWhoHasComeInPerson() {
        var change = as("admin")
                .post("/api/users/" + user + "/second-factor/reset", Map.of())
                .created();
        assertThat(keys()).isEqualTo(1);

        as("admin2")
                .post("/api/users/changes/" + change.get("id").asString() + "/approval", Map.of())
                .ok();

        assertThat(keys()).isZero();
        assertThat(browser.get("/cases").uri()).hasPath("/sign-in");
        assertThat(refused(signIn(new Browser(port), key))).isTrue();
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndDoesNotComeBackByPasskey() {
        var other = new Browser(port);
        signIn(other, key);

        as("admin").post("/api/users/" + user + "/disabling", Map.of());

        assertThat(other.get("/cases").uri()).hasPath("/sign-in");
        assertThat(refused(signIn(other, key))).isTrue();
    }

    @Test
    void theCodeForAPasskeyIsGoodOnceForTwoMinutesAndItsOwnerAlone() {
        var code = key.code(browser);
        assertThat(code).hasSize(8);
        assertThat(seconds.accepts(new UserId("manager"), code)).isFalse();
        assertThat(seconds.accepts(user, code)).isTrue();
        assertThat(seconds.accepts(user, code)).isFalse();

        var late = key.code(browser);
        itIs("2026-11-16T14:23");

        assertThat(seconds.accepts(user, late)).isFalse();
        assertThat(database.queryForList("select hash from passkey_code where user_id = ?", String.class, user.value()))
                .noneMatch(hash -> hash.contains(late));
    }

    @Test
    void withoutScriptThePageSaysWhatItNeedsAndOffersTheCode() {
        var other = new Browser(port);

        assertThat(other.get("/sign-in?lang=en").body())
                .containsPattern("<noscript>[^/]*A passkey needs JavaScript[^/]*code")
                .containsPattern("<button[^>]* hidden[^>]*>Sign in with a passkey")
                .contains("script src=\"/js/passkey.js\"");
        assertThat(other.get("/js/passkey.js").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"rawId\":\"AA\",\"response\":{}}",
                "{\"rawId\":1,\"response\":7}",
                "{\"rawId\":\"AA\",\"response\":{\"authenticatorData\":\"AA\",\"clientDataJSON\":\"AA\",\"signature\":\"AA\"}}",
                "{\"rawId\":\"%\",\"response\":{\"authenticatorData\":\"%\",\"clientDataJSON\":\"e30\",\"signature\":\"AA\"}}"
            })
    void whatNoBrowserSaysIsRefused(String said) {
        var other = new Browser(port);
        other.get("/sign-in");

        assertThat(refused(other.post("/sign-in/passkey", Map.of("credential", said))))
                .isTrue();
        browser.get("/passkeys/code");
        assertThat(browser.post("/passkeys/code", Map.of("credential", said)).statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> offered(String code) {
        browser.get("/passkeys");
        return browser.post("/passkeys/application/new?lang=en", Map.of("code", code));
    }

    private String secret() {
        return browser.page().replaceFirst("(?s).*<code>([A-Z2-7]{32})</code>.*", "$1");
    }

    private String sealed() {
        return browser.page().replaceFirst("(?s).*name=\"sealed\" value=\"([^\"]+)\".*", "$1");
    }

    private String code(String secret, int stepsAhead) {
        var bits = new BigInteger("0");
        for (var letter : secret.toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        var bytes = HexFormat.of().parseHex("%040x".formatted(bits));
        return Totp.code(bytes, clock.instant().getEpochSecond() / 30 + stepsAhead, 6);
    }

    /** Six digits that are no code of the steps around. */
    private String wrong(String secret) {
        var right = List.of(code(secret, -1), code(secret, 0), code(secret, 1));
        return right.contains("000000") ? "000001" : "000000";
    }

    private HttpResponse<String> signIn(Browser other, PasskeyDevice device) {
        other.get("/sign-in");
        return other.post("/sign-in/passkey", shown(device, other));
    }

    private static Map<String, String> shown(PasskeyDevice device, Browser at) {
        return Map.of("credential", device.shown(PasskeyDevice.options(at.page())));
    }

    /** With a challenge that the owner was given while another factor was fresh. */
    private String madeFor(PasskeyDevice device) {
        var code = key.code(browser);
        browser.get("/passkeys");
        browser.post("/passkeys/new", Map.of("code", code));
        return device.made(PasskeyDevice.options(browser.page()));
    }

    private static boolean refused(HttpResponse<String> answer) {
        return answer.uri().getPath().equals("/sign-in")
                && "passkey".equals(answer.uri().getQuery());
    }

    private int keys() {
        return database.queryForObject(
                "select count(*) from passkey join passkey_owner on handle = owner where user_id = ?",
                Integer.class,
                user.value());
    }

    private List<String> sessions() {
        return database.queryForList(
                "select session_id from user_session where principal_name = ? order by session_id",
                String.class,
                user.value());
    }

    private List<String> trail() {
        return database.queryForList(
                "select what || ' ' || result from audit_entry where stream = ? order by seq",
                String.class,
                "user:" + user);
    }

    private String latest() {
        var all = trail();
        return all.get(all.size() - 1);
    }
}
