package kz.nrm.access;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.UUID;
import kz.nrm.shared.CaseReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class StandingsTest {

    private static final CaseReference CASE = CaseReference.random();

    private final CaseExclusionRepository rows = mock(CaseExclusionRepository.class);
    private final Standings standings = new Standings(mock(), rows);
    private final TransactionTemplate transaction = new TransactionTemplate(
            new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID())));

    @Test
    void a_case_is_asked_for_once_in_a_transaction() {
        transaction.executeWithoutResult(status -> {
            standings.exclusions(CASE);
            standings.exclusions(CASE);
        });
        verify(rows, times(1)).inForce(CASE.value());
    }

    @Test
    void the_next_transaction_asks_again() {
        transaction.executeWithoutResult(status -> standings.exclusions(CASE));
        transaction.executeWithoutResult(status -> standings.exclusions(CASE));
        verify(rows, times(2)).inForce(CASE.value());
    }

    @Test
    void what_comes_into_force_is_seen_at_once() {
        transaction.executeWithoutResult(status -> {
            standings.exclusions(CASE);
            standings.changed(CASE);
            standings.exclusions(CASE);
        });
        verify(rows, times(2)).inForce(CASE.value());
    }
}
