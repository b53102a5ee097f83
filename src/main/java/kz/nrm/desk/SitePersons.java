package kz.nrm.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.nrm.referral.Drafts;
import kz.nrm.referral.NewSiteReferral;
import kz.nrm.referral.SiteReceipt;
import kz.nrm.shared.Violation;
import kz.nrm.workflow.FormField;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The persons of a site: what was entered of each, the rules they break, and the code on the slip each of them keeps. */
@Component
class SitePersons {

    static final String NUMBER = "_number";
    static final List<FormField> FIELDS = FormField.of(PersonSheet.class);

    private static final List<String> NAMES =
            FIELDS.stream().map(FormField::name).toList();
    private static final Set<IntakeStep> SHARED =
            EnumSet.of(IntakeStep.PLACE, IntakeStep.FORM, IntakeStep.REPORTER, IntakeStep.NOW, IntakeStep.STORY);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE = 5;

    private final ReferralDocument document;
    private final WholeForm whole;
    private final IntakeCheck check;
    private final IntakeSummary summary;
    private final Words words;

    SitePersons(ReferralDocument document, WholeForm whole, IntakeCheck check, IntakeSummary summary, Words words) {
        this.document = document;
        this.whole = whole;
        this.check = check;
        this.summary = summary;
        this.words = words;
    }

    /** The number of a person in this draft; it stays when another one is taken out. */
    static int number(Map<String, List<String>> person) {
        return Integer.parseInt(person.getOrDefault(NUMBER, List.of("0")).get(0));
    }

    /** What the person keeps: it says nothing, and nobody can guess the one of somebody else. */
    static String slip(UUID draft, int number) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((draft + " " + number).getBytes(StandardCharsets.UTF_8));
            var code = new StringBuilder();
            for (var i = 0; i < CODE; i++) {
                code.append(LETTERS.charAt(Byte.toUnsignedInt(hash[i]) % LETTERS.length()));
            }
            return code.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Row> rows(Drafts.Opened opened) {
        return opened.content().persons().stream()
                .map(person -> row(opened, person))
                .toList();
    }

    private Row row(Drafts.Opened opened, Map<String, List<String>> person) {
        var answers = IntakeAnswers.of(person);
        var number = number(person);
        return new Row(
                number,
                slip(opened.draft().id(), number),
                IntakePages.HOME + opened.draft().id() + "/persons/" + number,
                answers.signs().size(),
                answers.adult() || answers.first("underAge").isEmpty() ? answers.first("consent") : "CHILD",
                answers.danger(),
                broken(opened, person).isEmpty());
    }

    /** The rules one person breaks, at the fields of the page; whatever stands elsewhere. */
    List<Violation> broken(Drafts.Opened opened, Map<String, List<String>> person) {
        var posted = IntakeCheck.sound();
        NAMES.forEach(posted::remove);
        posted.putAll(new LinkedMultiValueMap<>(common(opened)));
        posted.putAll(IntakeAnswers.of(person).posted());
        return check.broken(posted).stream()
                .filter(rule ->
                        NAMES.contains(IntakeCheck.base(rule)) || rule.field().equals(ReferralDocument.SIGNS))
                .toList();
    }

    /** What must be mended before sending, each with the page to mend it on; of a person only that something is missing there. */
    List<IntakeSummary.Fault> faults(Drafts.Opened opened) {
        var id = opened.draft().id();
        var answers = IntakeAnswers.of(opened.content().answers());
        var list = IntakePages.HOME + id + "/persons";
        var broken = new ArrayList<>(check.brokenOfSite(new LinkedMultiValueMap<>(answers.of(IntakeStep.SITE))));
        broken.addAll(brokenOfShared(answers));
        var faults = new ArrayList<>(summary.faults(id, broken));
        if (opened.content().persons().isEmpty()) {
            faults.add(new IntakeSummary.Fault(list, words.text("desk.site.nobody")));
        }
        for (var person : opened.content().persons()) {
            if (!broken(opened, person).isEmpty()) {
                var number = number(person);
                faults.add(new IntakeSummary.Fault(list + "/" + number, words.text("desk.site.incomplete", number)));
            }
        }
        return List.copyOf(faults);
    }

    private List<Violation> brokenOfShared(IntakeAnswers answers) {
        var posted = IntakeCheck.sound();
        SHARED.stream().flatMap(step -> step.fields().stream()).forEach(posted::remove);
        posted.putAll(answers.posted());
        return check.broken(posted).stream()
                .filter(rule -> IntakeStep.asking(IntakeCheck.base(rule))
                        .filter(SHARED::contains)
                        .isPresent())
                .toList();
    }

    private static Map<String, List<String>> common(Drafts.Opened opened) {
        return IntakeAnswers.of(opened.content().answers()).of(IntakeStep.SIGNS);
    }

    NewSiteReferral read(Drafts.Opened opened) {
        var answers = IntakeAnswers.of(opened.content().answers());
        return whole.read(site(answers.posted(), opened.content().persons()), NewSiteReferral.class);
    }

    /** The receipts with the code of each person's slip. */
    List<SentDrafts.One> sent(Drafts.Opened opened, SiteReceipt receipt) {
        var persons = opened.content().persons();
        return receipt.persons().stream()
                .map(result -> new SentDrafts.One(
                        slip(opened.draft().id(), number(persons.get(result.index()))),
                        Objects.requireNonNull(result.receipt())))
                .toList();
    }

    private ObjectNode site(MultiValueMap<String, String> shared, List<Map<String, List<String>>> persons) {
        var site = document.of(IntakeCheck.FIELDS, shared);
        var facts = site.putObject("site");
        Answers.document(FormField.of(SiteSheet.class), shared)
                .propertyStream()
                .forEach(fact -> facts.set(place(fact.getKey()), fact.getValue()));
        rename(site, "indicators", "commonIndicators");
        rename(site, "circumstances", "commonCircumstances");
        site.remove(List.of(
                "underAge", "immediateDanger", "language", "consent", "safeContact", "person", "otherConsents"));
        var all = site.putArray("persons");
        persons.forEach(person -> add(all, person));
        return site;
    }

    private void add(ArrayNode all, Map<String, List<String>> person) {
        var told = document.of(FIELDS, IntakeAnswers.of(person).posted());
        told.remove(List.of("reporter", "encounter", "safeContact", "otherConsents"));
        all.add(told);
    }

    private static void rename(ObjectNode site, String from, String to) {
        var value = site.remove(from);
        if (value != null) {
            site.set(to, value);
        }
    }

    private static String place(String field) {
        return switch (field) {
            case "siteName" -> "name";
            case "siteAddress" -> "address";
            default -> field;
        };
    }

    /**
     * One person in the list.
     *
     * @param consent GIVEN, REFUSED, CHILD where it is not asked, or empty
     * @param whole   whether nothing is missing
     */
    record Row(int number, String slip, String address, int signs, String consent, boolean danger, boolean whole) {}
}
