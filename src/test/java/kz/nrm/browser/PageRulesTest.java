package kz.nrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every page without looking at it: it is whole, kept nowhere, changes nothing, and comes light over the line. */
class PageRulesTest extends PageVisits {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What reading may leave behind: that somebody has read. */
    private static final Pattern OF_READING =
            Pattern.compile("audit_.*|case_read|user_session.*|read_quota.*|sign_in_attempt");

    @Test
    void everyAddressOfAFragmentAnswersAWholePageToo() {
        for (var visit : everyPage()) {
            var whole = client(visit.user()).get(visit.address());
            var part = client(visit.user()).get(visit.address(), "HX-Request", "true");
            assertThat(whole.body()).as(visit.address()).contains("<html");
            if (!part.body().contains("<html")) {
                assertThat(varies(whole)).as(visit.address()).contains("hx-request");
                assertThat(varies(part)).as(visit.address()).contains("hx-request");
            }
        }
    }

    private static List<String> varies(HttpResponse<String> answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(line -> Pattern.compile(",").splitAsStream(line))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void noPageIsKeptByTheBrowser() {
        for (var visit : everyPage()) {
            assertThat(client(visit.user()).get(visit.address()).headers().firstValue("Cache-Control"))
                    .as(visit.address())
                    .hasValue("no-store");
        }
    }

    /** Mail scanners and browsers follow links by themselves. Work behind the pages may go on meanwhile, so a difference must show three times. */
    @Test
    void readingChangesNothing() {
        var visits = everyPage();
        var changed = "";
        for (var round = 0; round < 3; round++) {
            var before = everything();
            visits.forEach(visit -> client(visit.user()).get(visit.address()));
            var after = everything();
            if (after.equals(before)) {
                return;
            }
            after.entrySet().removeAll(before.entrySet());
            changed = after.toString();
        }
        assertThat(changed).as("tables that reading changed").isEmpty();
    }

    /** How many rows each table has, and how often they were changed. */
    private Map<String, Object> everything() {
        var tables = new LinkedHashMap<String, Object>();
        database().queryForList("""
                select t.table_name as name, max(c.column_name) as version from information_schema.tables t
                left join information_schema.columns c on c.table_name = t.table_name and c.column_name in ('VERSION', 'REV_')
                where t.table_schema = 'PUBLIC' group by t.table_name order by 1""").forEach(table -> {
            var name = table.get("NAME").toString();
            var version =
                    table.get("VERSION") == null ? "0" : table.get("VERSION").toString();
            if (!OF_READING.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                tables.put(
                        name,
                        database()
                                .queryForList(
                                        "select count(*), sum(" + version + ") as versions from \"" + name + "\""));
            }
        });
        assertThat(tables).hasSizeGreaterThan(50);
        return tables;
    }

    /** Compressed answers tell nothing of a secret: the form token is written differently each time. */
    @Test
    void theTokenOfAFormIsMaskedAnewInEveryAnswer() {
        var first = token(client("manager").get("/").body());
        var second = token(client("manager").get("/").body());

        assertThat(first).isNotEqualTo(second);
    }

    private static String token(String page) {
        return TOKEN.matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pagesComeCompressedAndWhatTheInterfaceSaysDoesNot() {
        var page = client("manager").get("/", "Accept-Encoding", "gzip");
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(client("manager")
                        .get("/api/nothing", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }
}
