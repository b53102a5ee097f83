package kz.nrm.casefile;

/** How fast everybody has to act: P1 within hours, P2 today, P3 within the ordinary deadlines. */
public enum Urgency {
    P1,
    P2,
    P3
}
