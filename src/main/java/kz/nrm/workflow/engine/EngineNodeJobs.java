package kz.nrm.workflow.engine;

import kz.nrm.workflow.NodeJobs;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The engine's job executor of this node. */
@Component
class EngineNodeJobs implements NodeJobs {

    private final JobExecutor executor;
    private final boolean wanted;

    EngineNodeJobs(ProcessEngine engine, @Value("${nrm.jobs.enabled:true}") boolean wanted) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (wanted) {
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }
}
