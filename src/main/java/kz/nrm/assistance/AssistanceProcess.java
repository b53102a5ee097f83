package kz.nrm.assistance;

import kz.nrm.deadline.DeadlineKind;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Names in the model {@code assistance}. */
public final class AssistanceProcess {

    public static final ProcessId ID = new ProcessId("assistance");

    public static final TaskKey ASSESS_FIRST_RISK = new TaskKey("Task_AssessFirstRisk");
    public static final TaskKey ASSESS_NEEDS = new TaskKey("Task_AssessNeeds");
    public static final TaskKey AGREE_PLAN = new TaskKey("Task_AgreePlan");
    public static final TaskKey REVIEW_PLAN = new TaskKey("Task_ReviewPlan");
    public static final TaskKey CONFIRM_GOALS_MET = new TaskKey("Task_ConfirmGoalsMet");
    public static final TaskKey EXAMINE = new TaskKey("Task_Examine");
    public static final TaskKey DECIDE_EXTENSION = new TaskKey("Task_DecideServicesExtension");
    public static final TaskKey CONFIRM_REFUSED_SERVICES = new TaskKey("Task_ConfirmRefusedServices");
    public static final TaskKey FIND_OTHER_SERVICES = new TaskKey("Task_FindOtherServices");
    public static final TaskKey OFFER_SERVICE = new TaskKey("Task_OfferService");
    public static final TaskKey DELIVER_SERVICE = new TaskKey("Task_DeliverService");
    public static final TaskKey CONFIRM_DELIVERY = new TaskKey("Task_ConfirmDelivery");
    public static final TaskKey AGREE_HELP_END = new TaskKey("Task_AgreeHelpEnd");
    public static final TaskKey CONFIRM_HELP_END = new TaskKey("Task_ConfirmHelpEnd");

    public static final MessageName PLAN_ACTION_AGREED = new MessageName("PlanActionAgreed");
    public static final MessageName PLAN_REVIEW_ASKED = new MessageName("PlanReviewAsked");
    public static final MessageName EXAMINATION_WISHED = new MessageName("ExaminationWished");
    public static final MessageName END_PLANNED = new MessageName("AssistanceEndPlanned");

    /** What the health system answers with; nobody has to wait for it. */
    public static final MessageName HEALTH_ANSWERED = new MessageName("HealthAnswered");

    public static final DeadlineKind PLAN_REVIEW = new DeadlineKind("PLAN_REVIEW");
    public static final DeadlineKind SERVICES_END = new DeadlineKind("SERVICES_END");
    public static final DeadlineKind SERVICES_END_WARNING = new DeadlineKind("SERVICES_END_WARNING");

    private AssistanceProcess() {}
}
