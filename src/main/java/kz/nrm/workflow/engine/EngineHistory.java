package kz.nrm.workflow.engine;

import java.util.Date;
import kz.nrm.shared.HouseClock;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes the end of an activity or task without reading its beginning first: the engine would read it in every step only to keep, beside
 * both times, their difference. What is told of an earlier day has the time of that day.
 */
final class EngineHistory extends DbHistoryEventHandler {

    private final HouseClock clock;

    EngineHistory(HouseClock clock) {
        this.clock = clock;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricScopeInstanceEvent scope) {
            clock.told().map(Date::from).ifPresent(moment -> tell(scope, moment));
        }
        super.handleEvent(event);
    }

    private static void tell(HistoricScopeInstanceEvent scope, Date moment) {
        if (scope.getEndTime() != null) {
            scope.setEndTime(moment);
        } else if (scope.getStartTime() != null) {
            scope.setStartTime(moment);
        }
    }

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        var step = event instanceof HistoricActivityInstanceEventEntity
                || event instanceof HistoricTaskInstanceEventEntity;
        if (step && !isInitialEvent(event) && !isFresh(event)) {
            getDbEntityManager().merge(event);
        } else {
            super.insertOrUpdate(event);
        }
    }

    private boolean isFresh(HistoryEvent event) {
        return getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null;
    }
}
