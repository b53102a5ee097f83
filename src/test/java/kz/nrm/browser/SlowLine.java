package kz.nrm.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A bad line: 400 kilobits a second, 300 milliseconds to answer. It weighs what comes over it. */
final class SlowLine {

    private static final int BYTES_A_SECOND = 400_000 / 8;
    private static final int LATENCY = 300;

    private final Page page;
    private final CDPSession browser;
    private long bytes;

    SlowLine(Page page) {
        this.page = page;
        this.browser = BrowserJourney.browserOf(page);
        browser.on(
                "Network.loadingFinished",
                loaded -> bytes += loaded.get("encodedDataLength").getAsLong());
        browser.send("Network.enable");
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY);
        line.addProperty("downloadThroughput", BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        browser.send("Network.emulateNetworkConditions", line);
    }

    /** What one visit weighs and how long it takes until the page can be used, with style sheets and scripts known from before. */
    Visit visit(String address) {
        bytes = 0;
        page.navigate(address);
        var usable = page.evaluate(
                "() => Math.round(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)");
        return new Visit(bytes, ((Number) usable).longValue());
    }

    record Visit(long bytes, long milliseconds) {}
}
