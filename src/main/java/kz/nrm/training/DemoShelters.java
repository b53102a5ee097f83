package kz.nrm.training;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A dozen synthetic shelters with beds. */
@Component
@Profile("training")
class DemoShelters {

    void open() {}
}
