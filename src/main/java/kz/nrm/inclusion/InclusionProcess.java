package kz.nrm.inclusion;

import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Names in the model {@code inclusion}. */
public final class InclusionProcess {

    public static final ProcessId ID = new ProcessId("inclusion");

    public static final TaskKey FILE_PERMIT = new TaskKey("Task_FilePermit");
    public static final TaskKey DECIDE_PERMIT = new TaskKey("Task_DecidePermit");
    public static final TaskKey CONTEST_REFUSAL = new TaskKey("Task_ContestPermitRefusal");
    public static final TaskKey CONVERT_PERMIT = new TaskKey("Task_ConvertPermit");
    public static final TaskKey AGREE_PLAN = new TaskKey("Task_AgreeInclusionPlan");
    public static final TaskKey REVIEW = new TaskKey("Task_ReviewSelfReliance");
    public static final TaskKey HAND_OVER = new TaskKey("Task_HandOverInclusion");

    public static final MessageName PERMIT_DECIDED = new MessageName("PermitDecided");
    public static final MessageName STAY_SETTLED = new MessageName("StaySettled");
    public static final MessageName STAY_GIVEN_UP = new MessageName("StayGivenUp");

    /** The migration service has taken the application; its decision comes later, as {@link #PERMIT_DECIDED}. Nobody waits for it. */
    static final MessageName PERMIT_APPLICATION_TAKEN = new MessageName("PermitApplicationTaken");

    private InclusionProcess() {}
}
