package kz.nrm.shelter;

/** Why another place is wanted. */
public enum TransferReason {
    UNSAFE,
    PLAN,
    WISH
}
