package kz.nrm.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.nrm.shared.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases belong together. The key of a group is opaque: a register number is hashed by the caller, never kept here. */
@Service
@Transactional
public class CaseLinks {

    private final CaseLinkRepository links;

    CaseLinks(CaseLinkRepository links) {
        this.links = links;
    }

    /** Why cases belong together. */
    public enum Kind {
        FAMILY,
        SAME_SITE,
        SAME_CRIMINAL_CASE,
        /** Two cases of one person; each goes on. */
        SAME_PERSON
    }

    /** Adds a case that was opened just now to a group; it belongs to none yet, so nothing is asked before it is written. */
    public void begin(CaseReference reference, Kind kind, String group) {
        links.save(new CaseLink(reference, kind, group));
    }

    /** Adds a case to a group; once is enough. */
    public void link(CaseReference reference, Kind kind, String group) {
        if (!links.existsByReferenceAndKindAndGroup(reference.value(), kind, group)) {
            links.save(new CaseLink(reference, kind, group));
        }
    }

    /** The case belongs to this group of its kind and to no other any more: what was entered wrongly joins nobody. */
    public void linkOnly(CaseReference reference, Kind kind, String group) {
        links.leaveOthers(reference.value(), kind, group);
        link(reference, kind, group);
    }

    /** The case does not belong to this group any more. */
    void leave(CaseReference reference, Kind kind, String group) {
        links.leave(reference.value(), kind, group);
    }

    /** The case was erased: with whom the person belonged together is nobody's to know. */
    void forget(CaseReference reference) {
        links.deleteByReference(reference.value());
    }

    /** Two cases belong together from now on, and with them all that each belonged together with. */
    public void unite(CaseReference one, CaseReference other, Kind kind) {
        var known = links.groups(one.value(), kind);
        var group = known.isEmpty() ? UUID.randomUUID().toString() : known.get(0);
        Stream.of(links.together(List.of(one.value(), other.value()), kind), List.of(one.value(), other.value()))
                .flatMap(List::stream)
                .distinct()
                .forEach(member -> link(new CaseReference(member), kind, group));
    }

    /** The other cases of the groups of this kind that the case belongs to. */
    @Transactional(readOnly = true)
    public Set<CaseReference> others(CaseReference reference, Kind kind) {
        return links.others(reference.value(), kind).stream()
                .map(CaseReference::new)
                .collect(toUnmodifiableSet());
    }
}
