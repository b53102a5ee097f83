package kz.nrm.workflow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;

/** What the tasks of a list have in common. Only what matters is asked for, so that a database finds its way along an index. */
final class QueueCondition {

    private final StringBuilder text =
            new StringBuilder(" from WorkItem w where w.status = kz.nrm.workflow.WorkItemView.Status.OPEN");
    private final Map<String, Object> values = new HashMap<>();

    QueueCondition and(String condition) {
        text.append(" and (").append(condition).append(')');
        return this;
    }

    /** @param name of the parameter in the condition */
    QueueCondition and(String condition, String name, Object value) {
        with(name, value);
        return and(condition);
    }

    void with(String name, Object value) {
        values.put(name, value);
    }

    <T> TypedQuery<T> ask(EntityManager database, String what, String order, Class<T> type) {
        return ask(database, what, order, type, Map.of());
    }

    /** @param more parameters of what is asked for */
    <T> TypedQuery<T> ask(EntityManager database, String what, String order, Class<T> type, Map<String, Object> more) {
        var query = database.createQuery("select " + what + text + order, type);
        values.forEach(query::setParameter);
        more.forEach(query::setParameter);
        return query;
    }
}
