package kz.nrm.identification;

import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Ids of the model {@code identification.bpmn}. */
public final class IdentificationProcess {

    public static final ProcessId ID = new ProcessId("identification");

    public static final TaskKey RECORD_INDICATORS = new TaskKey("Task_RecordIndicators");
    public static final TaskKey DECIDE_GROUNDS = new TaskKey("Task_DecideReasonableGrounds");
    public static final TaskKey GATHER_INFORMATION = new TaskKey("Task_GatherInformation");
    public static final TaskKey CONFIRM_NEGATIVE_GROUNDS = new TaskKey("Task_ConfirmNegativeGrounds");
    public static final TaskKey EXPLAIN_GROUNDS_REASONS = new TaskKey("Task_ExplainGroundsReasons");
    public static final TaskKey RECONSIDER_GROUNDS = new TaskKey("Task_ReconsiderGrounds");

    public static final MessageName RECONSIDERATION_ASKED = new MessageName("GroundsReconsiderationAsked");

    private IdentificationProcess() {}
}
