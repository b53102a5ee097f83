package kz.nrm.childprotection.process;

import kz.nrm.childprotection.AgeAssessments;
import kz.nrm.childprotection.AgeDecision;
import kz.nrm.shared.CaseReference;
import kz.nrm.workflow.CaseVariable;
import kz.nrm.workflow.engine.CaseDelegate;
import kz.nrm.workflow.engine.CaseScope;
import kz.nrm.workflow.engine.ProcessBean;

@ProcessBean
class RecordAgeDecisionDelegate extends CaseDelegate {

    private final AgeAssessments assessments;

    RecordAgeDecisionDelegate(AgeAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    protected void execute(CaseReference reference, CaseScope scope) {
        var decision = AgeDecision.valueOf(scope.require(CaseVariable.AGE_DECISION));
        assessments.record(reference, decision);
        scope.set(CaseVariable.CHILD_STATUS, decision.status());
        scope.set(CaseVariable.AGE_UNCERTAIN, false);
    }
}
