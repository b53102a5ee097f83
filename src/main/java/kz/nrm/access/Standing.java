package kz.nrm.access;

/** How an actor stands to a case: counted rows, so that the answer is one row of numbers whether the case is kept from them or never was. */
record Standing(long relations, long exclusions, long exclusionsOfOtherAccounts) {

    boolean related() {
        return relations > 0;
    }

    boolean shutOut() {
        return exclusions + exclusionsOfOtherAccounts > 0;
    }
}
