package kz.nrm.identification;

import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Ids of the model {@code formal-identification.bpmn}. */
public final class FormalIdentificationProcess {

    public static final ProcessId ID = new ProcessId("formal-identification");

    public static final TaskKey GATHER_EVIDENCE = new TaskKey("Task_GatherEvidence");
    public static final TaskKey DECIDE_CONCLUSIVE_GROUNDS = new TaskKey("Task_DecideConclusiveGrounds");
    public static final TaskKey CONFIRM_NEGATIVE_CONCLUSION = new TaskKey("Task_ConfirmNegativeConclusion");
    public static final TaskKey EXPLAIN_CONCLUSION = new TaskKey("Task_ExplainConclusion");
    public static final TaskKey RECONSIDER_CONCLUSION = new TaskKey("Task_ReconsiderConclusion");
    public static final TaskKey PLAN_TRANSITION = new TaskKey("Task_PlanTransition");
    public static final TaskKey HAND_OVER_CERTIFICATE = new TaskKey("Task_HandOverCertificate");

    /** Sent by the recovery and reflection period when it ends. */
    public static final MessageName REFLECTION_ENDED = new MessageName("ReflectionEnded");

    public static final MessageName EARLY_CONCLUSION_AGREED = new MessageName("EarlyConclusionAgreed");
    public static final MessageName RECONSIDERATION_ASKED = new MessageName("ConclusionReconsiderationAsked");

    private FormalIdentificationProcess() {}
}
