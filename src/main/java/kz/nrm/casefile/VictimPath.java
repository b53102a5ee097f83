package kz.nrm.casefile;

import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Names of the model {@code victim-path}: the whole path of one person. */
public final class VictimPath {

    public static final ProcessId ID = new ProcessId("victim-path");
    public static final ProcessId SHELTER_PLACEMENT = new ProcessId("shelter-placement");
    public static final ProcessId CHILD_PROTECTION = new ProcessId("child-protection");
    public static final ProcessId COMING_OF_AGE = new ProcessId("coming-of-age");
    public static final ProcessId INVESTIGATION = new ProcessId("investigation-cooperation");

    public static final TaskKey TAKE_UP_PATH = new TaskKey("Task_TakeUpPath");
    public static final TaskKey MEET_URGENT_NEEDS = new TaskKey("Task_MeetUrgentNeeds");
    public static final TaskKey RESPOND_TO_DANGER = new TaskKey("Task_RespondToDanger");
    public static final TaskKey ACCEPT_REFERRAL = new TaskKey("Task_AcceptReferral");
    public static final TaskKey REASSIGN_REFERRAL = new TaskKey("Task_ReassignReferral");
    public static final TaskKey SUPPORT_EXIT = new TaskKey("Task_SupportExit");
    public static final TaskKey DECIDE_NEXT_STEP = new TaskKey("Task_DecideNextStep");
    public static final TaskKey CLOSE_CASE = new TaskKey("Task_CloseCase");
    public static final TaskKey APPROVE_CLOSURE = new TaskKey("Task_ApproveClosure");
    public static final TaskKey FOLLOW_UP_THREE = new TaskKey("Task_FollowUpThree");
    public static final TaskKey FOLLOW_UP_SIX = new TaskKey("Task_FollowUpSix");
    public static final TaskKey FOLLOW_UP_TWELVE = new TaskKey("Task_FollowUpTwelve");
    public static final TaskKey SEARCH_PERSON = new TaskKey("Task_SearchPerson");
    public static final TaskKey TRY_CONTACT = new TaskKey("Task_TryContact");
    public static final TaskKey DECIDE_ON_SEARCH = new TaskKey("Task_DecideOnSearch");
    public static final TaskKey WELCOME_BACK = new TaskKey("Task_WelcomeBack");
    public static final TaskKey SECURE_PERSON = new TaskKey("Task_SecurePerson");
    public static final TaskKey REASSESS_RISK = new TaskKey("Task_ReassessRisk");
    public static final TaskKey RENEW_CONSENT = new TaskKey("Task_RenewConsent");
    public static final TaskKey PLAN_EXIT = new TaskKey("Task_PlanExit");
    public static final TaskKey CONFIRM_WITHDRAWAL = new TaskKey("Task_ConfirmWithdrawal");
    public static final TaskKey CLOSE_WITH_CARE = new TaskKey("Task_CloseWithCare");
    public static final TaskKey CONFIRM_DEATH = new TaskKey("Task_ConfirmDeath");
    public static final TaskKey REASSIGN_WORK = new TaskKey("Task_ReassignWork");
    public static final TaskKey OPEN_LABOUR_CASE = new TaskKey("Task_OpenLabourCase");

    public static final MessageName CASE_REENTERED_MESSAGE = new MessageName("CaseReentered");
    public static final MessageName NEXT_STEP_WISHED_MESSAGE = new MessageName("NextStepWished");
    public static final MessageName PERSON_MISSING_MESSAGE = new MessageName("PersonMissing");
    public static final MessageName PERSON_RETURNED_MESSAGE = new MessageName("PersonReturned");
    public static final MessageName THREAT_REPORTED_MESSAGE = new MessageName("ThreatReported");
    public static final MessageName MINOR_DISCOVERED_MESSAGE = new MessageName("MinorDiscovered");
    public static final MessageName TURNED_EIGHTEEN_MESSAGE = new MessageName("TurnedEighteen");
    public static final MessageName CONSENT_WITHDRAWN_MESSAGE = new MessageName("ConsentWithdrawn");
    public static final MessageName PERSON_DIED_MESSAGE = new MessageName("PersonDied");
    public static final MessageName AGENCY_RESTRICTED_MESSAGE = new MessageName("AgencyRestricted");
    public static final MessageName LABOUR_RIGHTS_VIOLATED_MESSAGE = new MessageName("LabourRightsViolated");
    public static final MessageName CONTACT_LOST_MESSAGE = new MessageName("ContactLost");
    public static final MessageName COOPERATION_TALK_DUE_MESSAGE = new MessageName("CooperationTalkDue");
    public static final MessageName SHELTER_EXIT_PLANNED_MESSAGE = new MessageName("ShelterExitPlanned");
    public static final MessageName ASSISTANCE_END_PLANNED_MESSAGE = new MessageName("AssistanceEndPlanned");
    public static final MessageName TRANSFER_NEEDED_MESSAGE = new MessageName("TransferNeeded");
    public static final MessageName SHELTER_COMPROMISED_MESSAGE = new MessageName("ShelterCompromised");

    private VictimPath() {}
}
