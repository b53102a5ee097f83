package kz.nrm.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import kz.nrm.casefile.Minority;
import kz.nrm.casefile.VictimPath;
import kz.nrm.shared.CaseReference;
import kz.nrm.support.ModelWalk;
import kz.nrm.workflow.engine.ProcessTestEngine;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/coming-of-age.bpmn")
class ComingOfAgeProcessTest {

    private static final Minority MINORITY = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessTestEngine.with(
                    Map.of("announceBirthdayDelegate", new AnnounceBirthdayDelegate(MINORITY)))
            .covered();

    @Test
    void the_birthday_is_announced_by_itself_and_nothing_is_held_up() {
        var reference = CaseReference.random();
        var walk = ModelWalk.start(ENGINE.getProcessEngine(), reference, VictimPath.COMING_OF_AGE.value(), Map.of());
        verify(MINORITY, never()).turnsEighteen(reference);
        walk.fire("Timer_BirthdayNear");
        verify(MINORITY).turnsEighteen(reference);
        assertThat(walk.ended()).isTrue();
        assertThat(walk.openTasks()).isEmpty();
    }
}
