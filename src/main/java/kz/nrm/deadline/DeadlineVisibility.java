package kz.nrm.deadline;

/** Says what the current reader may see. Without such a bean nobody sees anything. */
public interface DeadlineVisibility {

    DeadlineScope scope();
}
