package kz.nrm.reflection;

import java.util.UUID;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.EmbeddedBehaviour;
import kz.nrm.workflow.OutsideSystem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Notices to investigators, prosecutors and courts as an embedded stand-in: what to defer, what happened; case references only. */
@Component
class CriminalTrackNotices implements OutsideSystem {

    static final String ID = "CRIMINAL_TRACK_NOTICE";

    private final EmbeddedBehaviour behaviour;

    CriminalTrackNotices(@Value("${nrm.outside.criminal-track-notice.behaviour:ACCEPT}") EmbeddedBehaviour.Mode mode) {
        this.behaviour = new EmbeddedBehaviour("CTN", mode);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Answer send(UUID request, String kind, CaseReference reference) {
        return behaviour.answer(request, reference);
    }
}
