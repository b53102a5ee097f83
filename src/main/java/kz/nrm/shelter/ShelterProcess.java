package kz.nrm.shelter;

import kz.nrm.deadline.DeadlineKind;
import kz.nrm.workflow.MessageName;
import kz.nrm.workflow.ProcessId;
import kz.nrm.workflow.TaskKey;

/** Names in the model {@code shelter-placement}. */
public final class ShelterProcess {

    public static final ProcessId ID = new ProcessId("shelter-placement");

    public static final TaskKey MOVE_TO_SAFETY = new TaskKey("Task_MoveToSafety");
    public static final TaskKey ASSESS_NEED = new TaskKey("Task_AssessShelterNeed");
    public static final TaskKey FIND_ALTERNATIVE = new TaskKey("Task_FindAlternative");
    public static final TaskKey CHOOSE_BED = new TaskKey("Task_ChooseBed");
    public static final TaskKey ANSWER_BED_REQUEST = new TaskKey("Task_AnswerBedRequest");
    public static final TaskKey ARRANGE_TRANSPORT = new TaskKey("Task_ArrangeTransport");
    public static final TaskKey CONFIRM_ARRIVAL = new TaskKey("Task_ConfirmArrival");
    public static final TaskKey AGREE_TRANSFER = new TaskKey("Task_AgreeTransfer");
    public static final TaskKey AGREE_EXIT = new TaskKey("Task_AgreeExit");
    public static final TaskKey CONFIRM_NEXT_PLACE = new TaskKey("Task_ConfirmNextPlace");

    public static final MessageName SHELTER_ASKED = new MessageName("ShelterAsked");
    public static final MessageName TRANSFER_NEEDED = new MessageName("TransferNeeded");
    public static final MessageName COMPROMISED = new MessageName("ShelterCompromised");
    public static final MessageName EXIT_PLANNED = new MessageName("ShelterExitPlanned");

    /** Deadlines of the place to live, in {@code config/deadlines.yml}. */
    public static final DeadlineKind URGENT = new DeadlineKind("SHELTER_URGENT");

    public static final DeadlineKind PLANNED = new DeadlineKind("SHELTER_PLANNED");
    public static final DeadlineKind BED_HOLD = new DeadlineKind("BED_HOLD");
    public static final DeadlineKind UNPLACED_NIGHT = new DeadlineKind("UNPLACED_NIGHT");

    private ShelterProcess() {}
}
