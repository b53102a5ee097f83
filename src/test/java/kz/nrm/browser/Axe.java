package kz.nrm.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The rules of axe-core on the page that is open: WCAG 2.2 AA and what its authors recommend beside. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {
                resultTypes: ['violations'],
                rules: { 'target-size': { enabled: true } }
              });
              return found.violations.map(one => one.id + ': ' + one.help + ': '
                + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '));
            }""";

    private Axe() {}

    /** What is wrong, each with the elements it is about; empty for a clean page. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
