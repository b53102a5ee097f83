package kz.nrm.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is to be seen of any page, and what is wrong with it. */
final class Looks {

    /** 400 % of a window of 1280 pixels. */
    private static final int NARROW = 320;

    /** A case number, or what a bystander may not read in the title of a window. */
    private static final Pattern TELLING = Pattern.compile(
            "NRM-|торговл|жертв|полиц|приют|traffick|victim|police|shelter|құрбан|баспана", Pattern.CASE_INSENSITIVE);

    private static final String RULES = """
            signedIn => {
              const wrong = [];
              const reached = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,[tabindex]')]
                .filter(one => one.tabIndex >= 0 && !one.disabled && one.getClientRects().length);
              if (reached.some(one => one.tabIndex > 0)) wrong.push('an order of its own for the tab key');
              if (signedIn && !(reached[0] && reached[0].closest('.quick-exit'))) wrong.push('the quick exit is not first for the tab key');
              document.querySelectorAll('.diagram').forEach(drawing => {
                const before = [...document.querySelectorAll('#main :is(li,td,dd):not(nav *)')]
                  .some(one => one.compareDocumentPosition(drawing) & Node.DOCUMENT_POSITION_FOLLOWING);
                if (!before) wrong.push('a drawing without its list above it');
              });
              for (const kept of [localStorage, sessionStorage]) {
                for (const name of Object.keys(kept)) {
                  if (/[\\s\\u0400-\\u04ff]/.test(kept.getItem(name))) wrong.push('kept in the browser in plain: ' + name);
                }
              }
              document.querySelectorAll('#main a[href]').forEach(one => {
                const asked = new URL(one.href).search;
                if (asked && !/^[?&=\\w.,:-]*$/.test(asked)) wrong.push('more than codes in an address: ' + asked);
              });
              return wrong;
            }""";

    private static final String WIDER = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right > width + 1 && !one.closest('.diagram'))
                .slice(0, 3)
                .map(one => one.tagName + ' ' + one.className + ' ' + one.textContent.trim().slice(0, 40));
            }""";

    private static final String LONGER = """
            () => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode.data.trim();
                if (text) texts.currentNode.data = text + text.slice(0, Math.ceil(text.length / 3));
              }
            }""";

    private static final String ON_PAPER = """
            signedIn => {
              const wrong = [...document.querySelectorAll('nav,.quick-exit,.skip-link,form button')]
                .filter(one => one.getClientRects().length)
                .map(one => 'on paper: ' + one.tagName + ' ' + one.className);
              const printed = document.querySelector('.watermark');
              if (signedIn && !(printed && printed.getClientRects().length && printed.textContent.trim())) {
                wrong.push('on paper nobody knows who printed it and when');
              }
              return wrong;
            }""";

    /** One address for each kind of form, of those that ask for something. */
    private static final String FORMS = """
            () => {
              const kinds = new Map();
              document.querySelectorAll('#main form[method=post]').forEach(form => {
                const action = form.getAttribute('action');
                if (form.querySelector('input:not([type=hidden]),select,textarea')) {
                  kinds.set(action.split('/').length + action.split('/').pop().replace(/[0-9a-f-]{30,}/, ''), action);
                }
              });
              return [...kinds.values()];
            }""";

    private static final String SEND_EMPTY = """
            action => {
              const form = [...document.querySelectorAll('#main form[method=post]')]
                .find(one => one.getAttribute('action').replace(/[0-9a-f-]{30,}/g, '') === action.replace(/[0-9a-f-]{30,}/g, ''));
              form.querySelectorAll('input:not([type=hidden]),select,textarea').forEach(one => {
                if (one.type === 'checkbox' || one.type === 'radio') one.checked = false; else one.value = '';
              });
              HTMLFormElement.prototype.submit.call(form);
            }""";

    private Looks() {}

    /** Everything that is wrong with the page that is open, which is afterwards not what it was. */
    static List<String> at(Page page, boolean signedIn) {
        if (page.querySelector(".diagram[data-model]") != null) {
            page.waitForSelector(".diagram .here, .diagram .bjs-powered-by");
        }
        var wrong = new ArrayList<String>();
        if (TELLING.matcher(page.title()).find()) {
            wrong.add("the title tells: " + page.title());
        }
        wrong.addAll(asked(page, RULES, signedIn));
        wrong.addAll(Axe.violations(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        wrong.addAll(asked(page, ON_PAPER, signedIn));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(NARROW, BrowserJourney.HIGH);
        wrong.addAll(asked(page, WIDER, signedIn).stream()
                .map(one -> "scrolls sideways at 400 %: " + one)
                .toList());
        page.setViewportSize(BrowserJourney.WIDE, BrowserJourney.HIGH);
        page.evaluate(LONGER);
        wrong.addAll(asked(page, WIDER, signedIn).stream()
                .map(one -> "bears no longer words: " + one)
                .toList());
        return wrong;
    }

    @SuppressWarnings("unchecked")
    private static List<String> asked(Page page, String question, boolean signedIn) {
        return (List<String>) page.evaluate(question, signedIn);
    }

    @SuppressWarnings("unchecked")
    static List<String> formsOf(Page page) {
        return (List<String>) page.evaluate(FORMS);
    }

    static void sendEmpty(Page page, String action) {
        page.evaluate(SEND_EMPTY, action);
    }
}
