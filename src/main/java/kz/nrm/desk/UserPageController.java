package kz.nrm.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.nrm.access.Accounts;
import kz.nrm.access.Actors;
import kz.nrm.access.NewAccount;
import kz.nrm.access.Proposal;
import kz.nrm.access.ProviderLinks;
import kz.nrm.access.Role;
import kz.nrm.access.Suspensions;
import kz.nrm.agency.Agencies;
import kz.nrm.http.InputBinder;
import kz.nrm.http.NotFound;
import kz.nrm.http.Problems;
import kz.nrm.shared.InvalidInput;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts for administrators: what waits for a second one, everybody who may sign in, and forms to propose. */
@Controller
@RequestMapping("/users")
class UserPageController {

    private static final int SIZE = 50;

    private final Accounts accounts;
    private final ProviderLinks links;
    private final Suspensions suspensions;
    private final Agencies agencies;
    private final InputBinder binder;
    private final Problems problems;
    private final Actors actors;
    private final Words words;

    UserPageController(
            Accounts accounts,
            ProviderLinks links,
            Suspensions suspensions,
            Agencies agencies,
            InputBinder binder,
            Problems problems,
            Actors actors,
            Words words) {
        this.accounts = accounts;
        this.links = links;
        this.suspensions = suspensions;
        this.agencies = agencies;
        this.binder = binder;
        this.problems = problems;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping
    ModelAndView users(@RequestParam(defaultValue = "0") int page) {
        var actor = actors.current();
        if (!actor.holds(Role.SYS_ADMIN)) {
            throw new NotFound();
        }
        var found = accounts.page(Pages.of(page, SIZE), actor);
        var view = new ModelAndView("desk/users");
        view.addObject(
                "users",
                found.map(account -> new Row(
                                account.id().value(),
                                account.displayName(),
                                words.agency(account.agency()),
                                said(account.roles()),
                                account.enabled(),
                                account.linked()))
                        .getContent());
        view.addObject("pages", Pages.of(found, "/users"));
        view.addObject(
                "changes", accounts.waiting(actor).stream().map(this::change).toList());
        view.addObject("roles", roles());
        view.addObject("agencies", offices());
        return view;
    }

    @PostMapping
    String propose(
            @RequestParam String user,
            @RequestParam String displayName,
            @RequestParam String agency,
            @RequestParam String personnelNumber,
            @RequestParam Role role,
            RedirectAttributes redirect) {
        return done(redirect, "desk.users.proposed", () -> {
            var asked = binder.valid(
                    new NewAccount(user.strip(), displayName.strip(), agency, personnelNumber.strip(), Set.of(role)));
            accounts.propose(asked, actors.current());
        });
    }

    @PostMapping("/{id}/roles")
    String propose(@PathVariable String id, @RequestParam Role role, RedirectAttributes redirect) {
        return done(redirect, "desk.users.proposed", () -> accounts.propose(user(id), role, actors.current()));
    }

    @PostMapping("/{id}/factor-reset")
    String reset(@PathVariable String id, RedirectAttributes redirect) {
        return done(redirect, "desk.users.proposed", () -> accounts.proposeFactorReset(user(id), actors.current()));
    }

    @PostMapping("/{id}/provider-link")
    String link(@PathVariable String id, @RequestParam String number, RedirectAttributes redirect) {
        return done(redirect, "desk.users.proposed", () -> links.propose(user(id), number, actors.current()));
    }

    @PostMapping("/{id}/provider-link/removal")
    String unlink(@PathVariable String id, RedirectAttributes redirect) {
        return done(redirect, "desk.users.unlinked", () -> links.remove(user(id), actors.current()));
    }

    @PostMapping("/{id}/disabling")
    String disable(@PathVariable String id, RedirectAttributes redirect) {
        return done(redirect, "desk.users.disabled", () -> suspensions.disable(user(id), actors.current()));
    }

    @PostMapping("/{id}/enabling")
    String enable(@PathVariable String id, RedirectAttributes redirect) {
        try {
            var waiting = suspensions.enable(user(id), actors.current());
            redirect.addFlashAttribute(
                    "notice", words.text(waiting.isPresent() ? "desk.users.proposed" : "desk.users.enabled"));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", problems.sentence(refusal));
        }
        return "redirect:/users";
    }

    /** The password of a new account stands on this answer and nowhere else: it is not kept for another page. */
    @PostMapping("/changes/{id}/approval")
    ModelAndView approve(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            var approved = accounts.approve(id, actors.current());
            var view = users(0);
            view.addObject("notice", words.text("desk.users.approved", approved.user()));
            approved.password().ifPresent(password -> view.addObject("password", password));
            return view;
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", problems.sentence(refusal));
            return new ModelAndView("redirect:/users");
        }
    }

    @PostMapping("/changes/{id}/rejection")
    String reject(@PathVariable UUID id, RedirectAttributes redirect) {
        return done(redirect, "desk.users.rejected", () -> accounts.reject(id, actors.current()));
    }

    private String done(RedirectAttributes redirect, String said, Runnable work) {
        try {
            work.run();
            redirect.addFlashAttribute("notice", words.text(said));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("refused", problems.sentence(refusal));
        } catch (InvalidInput invalid) {
            var first = invalid.violations().get(0);
            redirect.addFlashAttribute(
                    "refused", words.text("desk.users." + first.field()) + ": " + problems.sentence(first));
        }
        return "redirect:/users";
    }

    private Change change(Proposal proposal) {
        return new Change(
                proposal.id(),
                words.text("desk.users.kind." + proposal.kind(), proposal.user()),
                proposal.displayName(),
                words.agency(proposal.agency()),
                proposal.personnelNumber(),
                said(proposal.roles()),
                proposal.proposedBy().value());
    }

    private String said(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(words::code).collect(Collectors.joining(", "));
    }

    private List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), words.code(role)))
                .toList();
    }

    private List<Choice> offices() {
        var language = words.locale().getLanguage();
        return agencies.open().stream()
                .map(agency -> new Choice(agency.id().value(), agency.name(language)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private static UserId user(String id) {
        try {
            return new UserId(id);
        } catch (IllegalArgumentException noName) {
            throw new NotFound();
        }
    }

    /** One account. */
    record Row(String id, String name, String agency, String roles, boolean enabled, boolean linked) {}

    /** What waits for a second administrator. */
    record Change(
            UUID id,
            String what,
            String name,
            String agency,
            @Nullable String number,
            String roles,
            String by) {}

    /** One value of a list to choose from. */
    record Choice(String code, String name) {}
}
