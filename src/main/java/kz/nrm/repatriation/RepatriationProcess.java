package kz.nrm.repatriation;

import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Names in the model {@code repatriation}. The visits stand in {@link VisitRound}. */
public final class RepatriationProcess {

    public static final ProcessId ID = new ProcessId("repatriation");

    public static final TaskKey MEET_NEEDS_ABROAD = new TaskKey("Task_MeetNeedsAbroad");
    public static final TaskKey CONFIRM_WISH = new TaskKey("Task_ConfirmReturnWish");
    public static final TaskKey CONFIRM_WISH_ABROAD = new TaskKey("Task_ConfirmReturnWishAbroad");
    public static final TaskKey DECIDE_NEXT_STEP_ABROAD = new TaskKey("Task_DecideNextStepAbroad");
    public static final TaskKey APPROVE_CLOSURE_ABROAD = new TaskKey("Task_ApproveClosureAbroad");
    public static final TaskKey ASSESS_RISK = new TaskKey("Task_AssessReturnRisk");
    public static final TaskKey CHECK_CHILDS_RETURN = new TaskKey("Task_CheckChildsReturn");
    public static final TaskKey INFORM_CRIMINAL_TRACK = new TaskKey("Task_InformCriminalTrack");
    public static final TaskKey SECURE_DOCUMENTS = new TaskKey("Task_SecureTravelDocuments");
    public static final TaskKey CHECK_FITNESS = new TaskKey("Task_CheckFitnessToTravel");
    public static final TaskKey CONFIRM_PARTNER = new TaskKey("Task_ConfirmReceivingPartner");
    public static final TaskKey AGREE_PLAN = new TaskKey("Task_AgreeReintegrationPlan");
    public static final TaskKey CHECK_ROUTE = new TaskKey("Task_CheckSafeRoute");
    public static final TaskKey APPROVE = new TaskKey("Task_ApproveReturn");
    public static final TaskKey REMEDY_GATES = new TaskKey("Task_RemedyOpenGates");
    public static final TaskKey BOOK_TRAVEL = new TaskKey("Task_BookTravel");
    public static final TaskKey RENEW_RISK = new TaskKey("Task_RenewReturnRisk");
    public static final TaskKey CONFIRM_WISH_AGAIN = new TaskKey("Task_ConfirmWishAgain");
    public static final TaskKey RECORD_DEPARTURE = new TaskKey("Task_RecordDeparture");
    public static final TaskKey CONFIRM_ARRIVAL = new TaskKey("Task_ConfirmReturnArrival");
    public static final TaskKey REPORT_MISSING_ARRIVAL = new TaskKey("Task_ReportMissingArrival");
    public static final TaskKey SEARCH_TRAVELLER = new TaskKey("Task_SearchTraveller");
    public static final TaskKey CONFIRM_RECEPTION = new TaskKey("Task_ConfirmReception");

    public static final MessageName CITIZEN_FOUND_ABROAD = new MessageName("CitizenFoundAbroad");
    public static final MessageName CONSULATE_ANSWERED = new MessageName("ConsulateAnswered");
    public static final MessageName RETURN_WISH_WITHDRAWN = new MessageName("ReturnWishWithdrawn");
    public static final MessageName VISITS_DECLINED = new MessageName("ReintegrationVisitsDeclined");

    /** Sent to whoever of the case waits: the investigation offers a deposition in time. */
    public static final MessageName RETURN_WISHED = new MessageName("ReturnWished");

    /** Sent to the victim path once the person has left. */
    public static final MessageName RETURN_DEPARTED = new MessageName("ReturnDeparted");

    private RepatriationProcess() {}
}
