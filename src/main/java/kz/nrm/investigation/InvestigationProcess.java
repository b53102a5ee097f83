package kz.nrm.investigation;

import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Ids of the model {@code investigation-cooperation}. */
public final class InvestigationProcess {

    public static final ProcessId ID = new ProcessId("investigation-cooperation");

    public static final MessageName COOPERATION_RAISED_AGAIN = new MessageName("CooperationRaisedAgain");
    public static final MessageName COOPERATION_WITHDRAWN = new MessageName("CooperationWithdrawn");
    public static final MessageName PRE_TRIAL_REGISTER_ANSWERED = new MessageName("PreTrialRegisterAnswered");
    public static final MessageName INVESTIGATION_OUTCOME_KNOWN = new MessageName("InvestigationOutcomeKnown");
    public static final MessageName ARTICLE_CHANGED = new MessageName("ArticleChanged");
    public static final MessageName INTERVIEW_PLANNED = new MessageName("InterviewPlanned");
    public static final MessageName PROTECTION_REQUESTED = new MessageName("ProtectionRequested");

    public static final TaskKey HOLD_INFORMATION_TALK_TASK = new TaskKey("Task_HoldInformationTalk");
    public static final TaskKey RECORD_COOPERATION_DECISION_TASK = new TaskKey("Task_RecordCooperationDecision");
    public static final TaskKey TAKE_STATEMENT_TASK = new TaskKey("Task_TakeStatement");
    public static final TaskKey CONSULT_ON_WITHDRAWAL_TASK = new TaskKey("Task_ConsultOnWithdrawal");
    public static final TaskKey ENTER_REGISTER_NUMBER_TASK = new TaskKey("Task_EnterRegisterNumber");
    public static final TaskKey RECOGNISE_AS_VICTIM_TASK = new TaskKey("Task_RecogniseAsVictim");
    public static final TaskKey CONTEST_RECOGNITION_REFUSAL_TASK = new TaskKey("Task_ContestRecognitionRefusal");
    public static final TaskKey DECIDE_PROTECTION_MEASURES_TASK = new TaskKey("Task_DecideProtectionMeasures");
    public static final TaskKey CONTEST_PROTECTION_REFUSAL_TASK = new TaskKey("Task_ContestProtectionRefusal");
    public static final TaskKey OFFER_DEPOSITION_TASK = new TaskKey("Task_OfferDeposition");
    public static final TaskKey FILE_COMPENSATION_TASK = new TaskKey("Task_FileCompensation");
    public static final TaskKey REVIEW_TERM_TASK = new TaskKey("Task_ReviewTerm");
    public static final TaskKey RECORD_INVESTIGATION_OUTCOME_TASK = new TaskKey("Task_RecordInvestigationOutcome");
    public static final TaskKey COMPLAIN_ABOUT_INACTION_TASK = new TaskKey("Task_ComplainAboutInaction");
    public static final TaskKey OFFER_DEPOSITION_BEFORE_RETURN_TASK = new TaskKey("Task_OfferDepositionBeforeReturn");
    public static final TaskKey EXPLAIN_REPAYMENT_RISK_TASK = new TaskKey("Task_ExplainRepaymentRisk");
    public static final TaskKey REVIEW_INTERVIEW_BURDEN_TASK = new TaskKey("Task_ReviewInterviewBurden");
    public static final TaskKey DECIDE_REQUESTED_PROTECTION_TASK = new TaskKey("Task_DecideRequestedProtection");
    public static final TaskKey CONTEST_REQUESTED_PROTECTION_REFUSAL_TASK =
            new TaskKey("Task_ContestRequestedProtectionRefusal");
    public static final TaskKey SETTLE_MATTERS_WITH_FAMILY_TASK = new TaskKey("Task_SettleMattersWithFamily");

    private InvestigationProcess() {}
}
