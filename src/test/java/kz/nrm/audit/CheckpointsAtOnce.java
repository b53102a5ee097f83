package kz.nrm.audit;

import org.springframework.context.ApplicationContext;

/** The round that makes checkpoints and hands them out, now instead of in its time. */
public final class CheckpointsAtOnce {

    private final ApplicationContext application;

    public CheckpointsAtOnce(ApplicationContext application) {
        this.application = application;
    }

    /** As if this witness had been out of reach for too long. */
    public void lost(String witness) {
        application.getBean(WitnessAlarm.class).lost(witness);
    }

    public void pass() {
        application.getBean(CheckpointRound.class).round();
    }
}
