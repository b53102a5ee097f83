package kz.nrm.audit;

import java.io.IOException;

/** Somebody outside who keeps checkpoints, so that nobody inside can take the past back. May be told the same one twice. */
interface Witness {

    String name();

    /** @throws IOException when it is not certain that the line is kept */
    void tell(String line) throws IOException;
}
