package kz.nrm.workflow;

import java.util.Map;

/** Evaluates the decision tables. Inputs and outputs carry no personal data. */
public interface Decisions {

    /**
     * The outputs of the row that fired.
     *
     * @param table id of the table, the same as its file name
     * @param facts inputs by name; every input of the table must be present
     */
    Map<String, Object> decide(String table, Map<String, Object> facts);

    /** Version of the table that {@link #decide} evaluates, counted by its deployments. */
    int version(String table);
}
