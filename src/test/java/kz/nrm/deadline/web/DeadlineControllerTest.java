package kz.nrm.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.nrm.deadline.DeadlineFilter;
import kz.nrm.deadline.DeadlineKind;
import kz.nrm.deadline.DeadlineQuery;
import kz.nrm.deadline.DeadlineScope;
import kz.nrm.deadline.DeadlineStatus;
import kz.nrm.deadline.DeadlineView;
import kz.nrm.deadline.DeadlineVisibility;
import kz.nrm.deadline.Deadlines;
import kz.nrm.deadline.TestClock;
import kz.nrm.shared.AgencyId;
import kz.nrm.shared.CaseReference;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DeadlineControllerTest {

    private final Deadlines deadlines = mock(Deadlines.class);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final DeadlineView deadline = view();
    private MockMvc http;

    @BeforeEach
    void start() {
        ObjectProvider<DeadlineVisibility> visibility = beans.getBeanProvider(DeadlineVisibility.class);
        http = MockMvcBuilders.standaloneSetup(new DeadlineController(
                        deadlines, new ReaderScope(visibility), event -> {}, new TestClock("2026-12-01T00:00:00Z")))
                .build();
    }

    @Test
    void listsWhatIsAskedFor() throws Exception {
        beans.addBean("visibility", (DeadlineVisibility) () -> DeadlineScope.ALL);
        when(deadlines.find(any(DeadlineQuery.class)))
                .thenReturn(new PageImpl<>(List.of(deadline), PageRequest.of(0, 50), 1));

        http.perform(get("/api/deadlines?status=OVERDUE&agency=MIA_MIG-75&region=75&kind=REMOVAL_HOLD&reference="
                        + deadline.reference()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].kind").value("REMOVAL_HOLD"))
                .andExpect(jsonPath("$.items[0].region").value("75"))
                .andExpect(jsonPath("$.items[0].overdue").value(true));

        var asked = ArgumentCaptor.forClass(DeadlineQuery.class);
        verify(deadlines).find(asked.capture());
        assertThat(asked.getValue())
                .isEqualTo(new DeadlineQuery(
                        DeadlineScope.ALL,
                        DeadlineFilter.OVERDUE,
                        new AgencyId("MIA_MIG-75"),
                        Region.ALMATY,
                        new DeadlineKind("REMOVAL_HOLD"),
                        deadline.reference(),
                        0,
                        50));
    }

    @Test
    void withoutVisibilityNothingIsVisible() throws Exception {
        when(deadlines.find(eq(deadline.id()), eq(DeadlineScope.NONE))).thenReturn(Optional.empty());

        http.perform(get("/api/deadlines/" + deadline.id())).andExpect(status().isNotFound());
    }

    @Test
    void showsOne() throws Exception {
        beans.addBean("visibility", (DeadlineVisibility) () -> DeadlineScope.ALL);
        when(deadlines.find(deadline.id(), DeadlineScope.ALL)).thenReturn(Optional.of(deadline));

        http.perform(get("/api/deadlines/" + deadline.id()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.legalBasis").value("CPC"))
                .andExpect(jsonPath("$.verified").value(false));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThatThrownBy(() -> http.perform(get("/api/deadlines?region=99")))
                .hasRootCauseInstanceOf(InvalidInput.class);
    }

    private static DeadlineView view() {
        return new DeadlineView(
                UUID.randomUUID(),
                CaseReference.random(),
                new DeadlineKind("REMOVAL_HOLD"),
                "1",
                "CPC",
                false,
                "2026-11",
                "GROUNDS_FOUND",
                Instant.parse("2026-11-16T09:20:31Z"),
                Instant.parse("2026-11-17T10:00:00Z"),
                DeadlineStatus.RUNNING,
                false,
                0,
                null,
                null,
                null,
                Duration.ZERO,
                new AgencyId("MIA_MIG-75"),
                "MIGRATION_OFFICER",
                Region.ALMATY,
                UUID.randomUUID(),
                "p1");
    }
}
