package kz.nrm.administration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.nrm.access.Account;
import kz.nrm.access.Accounts;
import kz.nrm.access.Actors;
import kz.nrm.access.NewAccount;
import kz.nrm.access.Proposal;
import kz.nrm.access.ProviderLinks;
import kz.nrm.access.Role;
import kz.nrm.access.Suspensions;
import kz.nrm.http.Idempotency;
import kz.nrm.http.NotFound;
import kz.nrm.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts: what gives rights is proposed by one administrator and approved by another. */
@RestController
@RequestMapping("/api/users")
class UserController {

    private final Accounts accounts;
    private final ProviderLinks links;
    private final Suspensions suspensions;
    private final Actors actors;
    private final Idempotency idempotency;

    UserController(
            Accounts accounts, ProviderLinks links, Suspensions suspensions, Actors actors, Idempotency idempotency) {
        this.accounts = accounts;
        this.links = links;
        this.suspensions = suspensions;
        this.actors = actors;
        this.idempotency = idempotency;
    }

    @GetMapping
    Users users(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var found = accounts.page(PageRequest.of(page, Math.min(size, 200)), actors.current());
        return new Users(found.map(User::of).getContent(), found.getTotalElements());
    }

    /** Proposes an account. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Change propose(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid NewAccount account) {
        var actor = actors.current();
        return idempotency.once(key, actor, account, Change.class, () -> Change.of(accounts.propose(account, actor)));
    }

    /** Proposes one more role. */
    @PostMapping("/{id}/roles")
    @ResponseStatus(HttpStatus.CREATED)
    Change propose(
            @PathVariable String id, @RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Grant grant) {
        var actor = actors.current();
        var user = user(id);
        return idempotency.once(
                key,
                actor,
                List.of(id, grant),
                Change.class,
                () -> Change.of(accounts.propose(user, grant.role(), actor)));
    }

    @DeleteMapping("/{id}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String id, @PathVariable Role role) {
        accounts.take(user(id), role, actors.current());
    }

    /** Proposes to forget the second factor of somebody who has lost it and has come in person. */
    @PostMapping("/{id}/second-factor/reset")
    @ResponseStatus(HttpStatus.CREATED)
    Change proposeFactorReset(@PathVariable String id) {
        return Change.of(accounts.proposeFactorReset(user(id), actors.current()));
    }

    /** Proposes that an identity of the outside provider opens the account. */
    @PostMapping("/{id}/provider-link")
    @ResponseStatus(HttpStatus.CREATED)
    Change proposeLink(@PathVariable String id, @RequestBody @Valid Link link) {
        return Change.of(links.propose(user(id), link.number(), actors.current()));
    }

    @DeleteMapping("/{id}/provider-link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeLink(@PathVariable String id) {
        links.remove(user(id), actors.current());
    }

    @PostMapping("/{id}/disabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String id) {
        suspensions.disable(user(id), actors.current());
    }

    /** Enables an account; where it was suspended, proposes it to a second administrator. */
    @PostMapping("/{id}/enabling")
    Enabling enable(@PathVariable String id) {
        var waiting = suspensions.enable(user(id), actors.current());
        return new Enabling(waiting.isEmpty(), waiting.map(Change::of).orElse(null));
    }

    /** What waits for a second administrator. */
    @GetMapping("/changes")
    List<Change> changes() {
        return accounts.waiting(actors.current()).stream().map(Change::of).toList();
    }

    /** A second administrator agrees. The password of a new account is told this once. */
    @PostMapping("/changes/{id}/approval")
    Approved approve(@PathVariable UUID id) {
        var approved = accounts.approve(id, actors.current());
        return new Approved(approved.user().value(), approved.password().orElse(null));
    }

    @PostMapping("/changes/{id}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable UUID id) {
        accounts.reject(id, actors.current());
    }

    /** Changes the own password; every session and token of the account ends. */
    @PostMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody @Valid NewPassword change) {
        accounts.changePassword(actors.current(), change.old(), change.wanted());
    }

    private static UserId user(String id) {
        try {
            return new UserId(id);
        } catch (IllegalArgumentException noName) {
            throw new NotFound();
        }
    }

    record Grant(@NotNull Role role) {}

    /** @param number what the provider's user was shown when they tried to sign in */
    record Link(@NotBlank @Size(max = 40) String number) {}

    record NewPassword(
            @NotBlank @Size(max = 200) String old,
            @NotBlank @Size(min = 12, max = 200) String wanted) {}

    /**
     * Whether the account is enabled.
     *
     * @param waiting what a second administrator has to approve first
     */
    record Enabling(boolean enabled, @Nullable Change waiting) {}

    record Approved(String user, @Nullable String password) {}

    /** One page of accounts. */
    record Users(List<User> users, long total) {}

    /** An account. */
    record User(String id, String displayName, String agency, Set<Role> roles, boolean enabled, boolean linked) {
        static User of(Account account) {
            return new User(
                    account.id().value(),
                    account.displayName(),
                    account.agency().value(),
                    account.roles(),
                    account.enabled(),
                    account.linked());
        }
    }

    /** A proposal that waits for a second administrator. */
    record Change(
            UUID id,
            String user,
            String displayName,
            String agency,
            @Nullable String personnelNumber,
            Set<Role> roles,
            Proposal.Kind kind,
            String proposedBy) {
        static Change of(Proposal proposal) {
            return new Change(
                    proposal.id(),
                    proposal.user().value(),
                    proposal.displayName(),
                    proposal.agency().value(),
                    proposal.personnelNumber(),
                    proposal.roles(),
                    proposal.kind(),
                    proposal.proposedBy().value());
        }
    }
}
