package kz.nrm.casefile;

import java.util.List;
import kz.nrm.access.Compartment;
import kz.nrm.shared.CaseReference;

/** One capability's part of the case page, shown to readers who hold its compartment. */
public interface CasePanel {

    /** Message key of the heading is {@code panel.<id>}. */
    String id();

    Compartment compartment();

    /** The lines to show; none hides the panel. */
    List<Line> lines(CaseReference reference);

    /**
     * One line.
     *
     * @param key   message key of the label
     * @param value text, or an RFC 3339 instant, or a code with a message {@code code.<value>}
     */
    record Line(String key, String value) {}
}
