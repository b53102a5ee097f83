package kz.nrm.signin;

import java.util.Map;
import kz.nrm.shared.UserId;

/** Keeps what was typed into a form whose session had ended, for its owner alone. Whoever has such forms provides a bean. */
public interface UnsentForms {

    /**
     * @param address of the form, without a query
     * @param fields  as they were posted
     */
    void keep(UserId owner, String address, Map<String, String[]> fields);
}
