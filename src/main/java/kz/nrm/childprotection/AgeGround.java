package kz.nrm.childprotection;

/** What an age assessment rests on, from the least to the most invasive; each is used only when the one before left doubt. */
public enum AgeGround {
    PAPERS,
    TALK,
    MEDICAL
}
