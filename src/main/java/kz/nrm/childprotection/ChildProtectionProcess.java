package kz.nrm.childprotection;

import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Ids of the model {@code child-protection}. */
public final class ChildProtectionProcess {

    public static final ProcessId ID = new ProcessId("child-protection");

    public static final MessageName GUARDIAN_CHANGE_NEEDED = new MessageName("GuardianChangeNeeded");

    public static final TaskKey REQUEST_GUARDIAN = new TaskKey("Task_RequestGuardian");
    public static final TaskKey APPOINT_GUARDIAN = new TaskKey("Task_AppointGuardian");
    public static final TaskKey NAME_INTERIM_REPRESENTATIVE = new TaskKey("Task_NameInterimRepresentative");
    public static final TaskKey ASSESS_BEST_INTERESTS = new TaskKey("Task_AssessBestInterests");
    public static final TaskKey ARRANGE_SCHOOL = new TaskKey("Task_ArrangeSchool");
    public static final TaskKey ARRANGE_CHILD_HEALTH = new TaskKey("Task_ArrangeChildHealth");
    public static final TaskKey ASSESS_AGE = new TaskKey("Task_AssessAge");
    public static final TaskKey CONFIRM_ADULT_AGE = new TaskKey("Task_ConfirmAdultAge");
    public static final TaskKey EXPLAIN_AGE_DECISION = new TaskKey("Task_ExplainAgeDecision");
    public static final TaskKey RECONSIDER_AGE = new TaskKey("Task_ReconsiderAge");
    public static final TaskKey ASK_ADULT_CONSENT = new TaskKey("Task_AskAdultConsent");
    public static final TaskKey DETERMINE_BEST_INTERESTS = new TaskKey("Task_DetermineBestInterests");
    public static final TaskKey CHECK_FAMILY_SAFETY = new TaskKey("Task_CheckFamilySafety");
    public static final TaskKey TRACE_FAMILY = new TaskKey("Task_TraceFamily");
    public static final TaskKey REPLACE_GUARDIAN = new TaskKey("Task_ReplaceGuardian");

    private ChildProtectionProcess() {}
}
