package kz.nrm.deadline;

import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

/** The newest edition is taken up before each page that is counted again. */
class CalendarWorkTest {

    private final CalendarEditions editions = mock(CalendarEditions.class);
    private final CalendarRecount recount = mock(CalendarRecount.class);

    @Test
    void takesUpTheEditionBeforeEachPage() {
        when(recount.nextPage()).thenReturn(true, false);

        new CalendarWork(editions, recount).takeUp();

        var order = inOrder(editions, recount);
        order.verify(editions).load();
        order.verify(recount).nextPage();
        order.verify(editions).load();
        order.verify(recount).nextPage();
        order.verifyNoMoreInteractions();
    }
}
