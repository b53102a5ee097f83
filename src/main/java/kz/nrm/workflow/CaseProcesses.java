package kz.nrm.workflow;

import kz.nrm.shared.CaseReference;

/** Starts the processes of a case and delivers messages to them. Takes part in the caller's transaction. */
public interface CaseProcesses {

    /** Starts a process of this case. */
    void start(ProcessId process, CaseReference reference, CaseFacts facts);

    /** Takes several steps as one: what the engine has to write for them is written at the end, in batches. */
    default void together(Runnable steps) {
        steps.run();
    }

    /** Starts a process of this case that begins with a message. */
    void startByMessage(MessageName message, CaseReference reference, CaseFacts facts);

    /** Delivers a message to every place of the case that waits for it. A late or repeated message changes nothing and says so. */
    Delivery deliver(MessageName message, CaseReference reference, CaseFacts facts);

    /** The same, with facts that only the branch begun by the message may know: one plan action among several. */
    Delivery deliverToBranch(MessageName message, CaseReference reference, CaseFacts facts);

    /** Changes facts in every running process of this case, for example an age that was decided elsewhere. */
    void inform(CaseReference reference, CaseFacts facts);

    /** As {@link #deliver}, with facts that are known only inside what the message begins: several may begin side by side. */
    Delivery deliverLocally(MessageName message, CaseReference reference, CaseFacts facts);

    /** Whether a process of this id runs in this case. */
    boolean isRunning(ProcessId process, CaseReference reference);

    /** What became of a message. */
    enum Delivery {
        DELIVERED,
        NOBODY_WAITS
    }
}
