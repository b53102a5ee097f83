package kz.nrm.reflection;

import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Names of the model {@code reflection-period.bpmn}. */
public final class ReflectionProcess {

    public static final ProcessId ID = new ProcessId("reflection-period");

    public static final TaskKey EXPLAIN_PERIOD = new TaskKey("Task_ExplainPeriod");
    public static final TaskKey CONFIRM_REMOVAL_HOLD = new TaskKey("Task_ConfirmRemovalHold");
    public static final TaskKey ORDER_REMOVAL_HOLD = new TaskKey("Task_OrderRemovalHold");
    public static final TaskKey REVIEW_PENDING_MATTERS = new TaskKey("Task_ReviewPendingMatters");
    public static final TaskKey DECIDE_EXTENSION = new TaskKey("Task_DecideExtension");
    public static final TaskKey CONFIRM_REFUSED_EXTENSION = new TaskKey("Task_ConfirmRefusedExtension");
    public static final TaskKey CONFIRM_OWN_WISH = new TaskKey("Task_ConfirmOwnWish");
    public static final TaskKey CONFIRM_FREE_DECISION = new TaskKey("Task_ConfirmFreeDecision");
    public static final TaskKey PROPOSE_EXCEPTIONAL_END = new TaskKey("Task_ProposeExceptionalEnd");
    public static final TaskKey GIVE_LEGAL_OPINION = new TaskKey("Task_GiveLegalOpinion");
    public static final TaskKey EXPLAIN_PROPOSED_END = new TaskKey("Task_ExplainProposedEnd");
    public static final TaskKey RECORD_OBJECTION = new TaskKey("Task_RecordObjection");
    public static final TaskKey DECIDE_EXCEPTIONAL_END = new TaskKey("Task_DecideExceptionalEnd");
    public static final TaskKey REVIEW_INTERVIEW_ATTEMPT = new TaskKey("Task_ReviewInterviewAttempt");

    public static final MessageName EXTENSION_ASKED = new MessageName("ExtensionAsked");
    public static final MessageName PERIOD_END_WISHED = new MessageName("PeriodEndWished");
    public static final MessageName EXCEPTIONAL_END_RAISED = new MessageName("ExceptionalEndRaised");
    public static final MessageName EXCEPTIONAL_END_OBJECTED = new MessageName("ExceptionalEndObjected");
    public static final MessageName INTERVIEW_ATTEMPTED = new MessageName("InterviewAttempted");

    /** Sent to the other processes of the case when the period is over. */
    public static final MessageName REFLECTION_ENDED = new MessageName("ReflectionEnded");

    private ReflectionProcess() {}
}
