package kz.nrm.access;

/**
 * Somebody looks for a person; published before anything is found, inside the transaction of the search, so that whoever counts can stop
 * it.
 *
 * @param terms a keyed hash of what is asked for, at least 18 letters and digits
 */
public record Sought(Actor by, String terms) {}
