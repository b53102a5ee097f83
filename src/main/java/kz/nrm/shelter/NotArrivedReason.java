package kz.nrm.shelter;

/** Why a person who was expected is not there. */
public enum NotArrivedReason {
    DID_NOT_COME,
    PLACE_NOT_SAFE
}
