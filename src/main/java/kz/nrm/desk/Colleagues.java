package kz.nrm.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.nrm.access.Absences;
import kz.nrm.access.Actor;
import kz.nrm.access.Users;
import kz.nrm.shared.Refusal;
import kz.nrm.shared.UserId;
import kz.nrm.workflow.TaskAssignments;
import kz.nrm.workflow.TaskForm.Choice;
import org.springframework.stereotype.Component;

/** Colleagues to choose from, by name and role; whoever is away stands there with who gets the work instead. */
@Component
class Colleagues {

    private final Absences absences;
    private final Users users;
    private final Words words;

    Colleagues(Absences absences, Users users, Words words) {
        this.absences = absences;
        this.users = users;
        this.words = words;
    }

    List<Choice> choices(Collection<Actor> people) {
        return people.stream()
                .map(one -> new Choice(one.id().value(), named(one)))
                .sorted(Comparator.comparing(Choice::label, words.order()))
                .toList();
    }

    private String named(Actor person) {
        var roles = new TreeSet<>(person.roles()).stream().map(words::code).collect(Collectors.joining(", "));

        return absences.substituteOf(person.id(), words.today())
                .flatMap(users::actor)
                .map(instead -> words.text("desk.giving.away", person.displayName(), roles, instead.displayName()))
                .orElseGet(() -> words.text("desk.giving.there", person.displayName(), roles));
    }

    /** Who got the task, in words. */
    String said(TaskAssignments.HandedOver given) {
        var meant = given.insteadOf();
        var task = words.task(given.item().task());
        return meant == null
                ? words.text("desk.giving.gave", task, given.to().displayName())
                : words.text("desk.giving.gaveinstead", task, given.to().displayName(), meant.displayName());
    }

    /** @throws Refusal when nobody can have this name */
    static UserId id(String chosen) {
        try {
            return new UserId(chosen);
        } catch (IllegalArgumentException noName) {
            throw Refusal.because("COLLEAGUE_CANNOT");
        }
    }
}
