package kz.nrm.detention;

import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.TaskKey;

/** Names of the parts of the model {@code victim-path.bpmn} that answer a detention or a planned removal. */
public final class DetentionProcess {

    public static final TaskKey CHECK_DETENTION = new TaskKey("Task_CheckDetention");
    public static final TaskKey REQUEST_RELEASE = new TaskKey("Task_RequestRelease");
    public static final TaskKey STOP_REMOVAL = new TaskKey("Task_StopRemoval");
    public static final TaskKey PROTEST_REMOVAL = new TaskKey("Task_ProtestRemoval");

    public static final MessageName DETENTION_REPORTED = new MessageName("DetentionReported");
    public static final MessageName DETENTION_ENDED = new MessageName("DetentionEnded");
    public static final MessageName REMOVAL_PLANNED = new MessageName("RemovalPlanned");

    private DetentionProcess() {}
}
