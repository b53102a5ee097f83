package kz.nrm.workflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The closed list of what a process may know: references, and the few choices a gateway needs. Nothing on it identifies a person;
 * any other name is refused by the engine's guard and nothing is stored.
 *
 * @param <T> type of the value
 */
public final class CaseVariable<T> {

    private static final Map<String, CaseVariable<?>> ALL = new LinkedHashMap<>();

    public static final CaseVariable<String> REGION = text("region");
    public static final CaseVariable<String> RECEIVING_AGENCY = text("receivingAgency");
    public static final CaseVariable<String> REFERRING_AGENCY = text("referringAgency");
    public static final CaseVariable<String> PLACED_SHELTER = text("placedShelter");
    public static final CaseVariable<Boolean> IMMEDIATE_DANGER = flag("immediateDanger");
    public static final CaseVariable<String> CHILD_STATUS = text("childStatus");
    public static final CaseVariable<Boolean> AGE_UNCERTAIN = flag("ageUncertain");
    public static final CaseVariable<Boolean> FOREIGNER = flag("foreigner");
    public static final CaseVariable<String> URGENCY = text("urgency");
    public static final CaseVariable<String> ADULT_WISH = text("adultWish");
    public static final CaseVariable<Boolean> INDICATORS_COMPLETE = flag("indicatorsComplete");
    public static final CaseVariable<Boolean> REFERRAL_ACCEPTED = flag("referralAccepted");
    public static final CaseVariable<String> SCREENING_OUTCOME = text("screeningOutcome");
    public static final CaseVariable<String> DOOR = text("door");
    public static final CaseVariable<String> GROUNDS_DECISION = text("groundsDecision");
    public static final CaseVariable<Boolean> NEGATIVE_CONFIRMED = flag("negativeConfirmed");
    public static final CaseVariable<Boolean> LABOUR_RIGHTS_ONLY = flag("labourRightsOnly");
    public static final CaseVariable<String> RECONSIDERATION_DECISION = text("reconsiderationDecision");
    public static final CaseVariable<Boolean> PRESUMED = flag("presumed");
    public static final CaseVariable<Boolean> PERIOD_OVER = flag("periodOver");
    public static final CaseVariable<Boolean> EXTENSION_GRANTED = flag("extensionGranted");
    public static final CaseVariable<Boolean> OWN_WISH_CONFIRMED = flag("ownWishConfirmed");
    public static final CaseVariable<String> EXCEPTIONAL_END_DECISION = text("exceptionalEndDecision");
    public static final CaseVariable<String> SHELTER_NEED = text("shelterNeed");
    public static final CaseVariable<Boolean> BED_FOUND = flag("bedFound");
    public static final CaseVariable<String> BED_ANSWER = text("bedAnswer");
    public static final CaseVariable<String> RISK_LEVEL = text("riskLevel");
    public static final CaseVariable<Boolean> EXAMINATION_CONSENT = flag("examinationConsent");
    public static final CaseVariable<String> PLAN_REVIEW = text("planReview");
    public static final CaseVariable<String> CONCLUSION = text("conclusion");
    public static final CaseVariable<String> NEXT_STEP = text("nextStep");
    public static final CaseVariable<Boolean> CLOSURE_APPROVED = flag("closureApproved");
    public static final CaseVariable<Boolean> FOLLOW_UP_CONSENT = flag("followUpConsent");
    public static final CaseVariable<Boolean> DETENTION_ENDED = flag("detentionEnded");
    public static final CaseVariable<Boolean> PERSON_FOUND = flag("personFound");
    public static final CaseVariable<String> AGE_DECISION = text("ageDecision");
    public static final CaseVariable<Boolean> CONSENT_GIVEN = flag("consentGiven");
    public static final CaseVariable<String> COOPERATION = text("cooperation");
    public static final CaseVariable<String> REGISTER_ANSWER = text("registerAnswer");
    public static final CaseVariable<Boolean> RETURN_APPROVED = flag("returnApproved");
    public static final CaseVariable<Boolean> STILL_WISHES_RETURN = flag("stillWishesReturn");
    public static final CaseVariable<Boolean> ARRIVED = flag("arrived");
    public static final CaseVariable<String> PERMIT_DECISION = text("permitDecision");
    public static final CaseVariable<Boolean> GOALS_MET = flag("goalsMet");
    public static final CaseVariable<Boolean> INBOUND = flag("inbound");
    public static final CaseVariable<Boolean> SHELTER_RUNNING = flag("shelterRunning");
    public static final CaseVariable<Boolean> CHILD_TRACK_RUNNING = flag("childTrackRunning");
    public static final CaseVariable<Boolean> REMOVAL_STOPPED = flag("removalStopped");
    public static final CaseVariable<Boolean> SEARCH_EXHAUSTED = flag("searchExhausted");
    public static final CaseVariable<Boolean> CONSULATE_ALLOWED = flag("consulateAllowed");
    public static final CaseVariable<Boolean> RETURN_RISK_VALID = flag("returnRiskValid");
    public static final CaseVariable<Boolean> PERMIT_NEEDED = flag("permitNeeded");
    public static final CaseVariable<Boolean> STATEMENT_GIVEN = flag("statementGiven");
    public static final CaseVariable<Boolean> VICTIM_RECOGNISED = flag("victimRecognised");
    public static final CaseVariable<Boolean> PROTECTION_GRANTED = flag("protectionGranted");
    public static final CaseVariable<Boolean> INVESTIGATION_OVER = flag("investigationOver");
    public static final CaseVariable<Boolean> INTERVIEW_BURDEN = flag("interviewBurden");
    public static final CaseVariable<Boolean> REMOVAL_POSSIBLE = flag("removalPossible");
    public static final CaseVariable<Boolean> HOLD_CONFIRMED = flag("holdConfirmed");
    public static final CaseVariable<Boolean> MATTERS_FOUND = flag("mattersFound");
    public static final CaseVariable<Boolean> INTERVIEW_WISHED = flag("interviewWished");
    public static final CaseVariable<Boolean> MOVE_AT_ONCE = flag("moveAtOnce");
    public static final CaseVariable<Boolean> BED_HELD = flag("bedHeld");
    public static final CaseVariable<Boolean> UNPLACED = flag("unplaced");
    public static final CaseVariable<Boolean> TRANSFER_AGREED = flag("transferAgreed");
    public static final CaseVariable<Boolean> EXIT_AGREED = flag("exitAgreed");
    public static final CaseVariable<Boolean> SERVICES_EXTENDED = flag("servicesExtended");
    public static final CaseVariable<Boolean> DELIVERY_CONFIRMED = flag("deliveryConfirmed");
    public static final CaseVariable<Boolean> ASSISTANCE_END_AGREED = flag("assistanceEndAgreed");
    public static final CaseVariable<Boolean> GUARDIAN_APPOINTED = flag("guardianAppointed");
    public static final CaseVariable<Boolean> AGE_CONTESTED = flag("ageContested");
    public static final CaseVariable<Boolean> FAMILY_SAFE = flag("familySafe");
    public static final CaseVariable<String> MISSING_DECISION = text("missingDecision");
    public static final CaseVariable<String> DEPARTURE = text("departure");
    public static final CaseVariable<String> SERVICE_ANSWER = text("serviceAnswer");
    public static final CaseVariable<String> PLAN_ACTION = text("planAction");

    private final String name;
    private final Class<T> type;

    private CaseVariable(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    /** As the models write it. */
    public String name() {
        return name;
    }

    public Class<T> type() {
        return type;
    }

    /** Whether a process may know something by this name. */
    public static boolean isKnown(String name) {
        return ALL.containsKey(name);
    }

    public static Collection<CaseVariable<?>> all() {
        return java.util.Collections.unmodifiableCollection(ALL.values());
    }

    private static CaseVariable<String> text(String name) {
        return declared(new CaseVariable<>(name, String.class));
    }

    private static CaseVariable<Boolean> flag(String name) {
        return declared(new CaseVariable<>(name, Boolean.class));
    }

    private static <T> CaseVariable<T> declared(CaseVariable<T> variable) {
        ALL.put(variable.name, variable);
        return variable;
    }

    @Override
    public String toString() {
        return name;
    }
}
