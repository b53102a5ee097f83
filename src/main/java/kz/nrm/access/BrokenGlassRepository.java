package kz.nrm.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BrokenGlassRepository extends JpaRepository<BrokenGlass, UUID> {

    @Query("select g from BrokenGlass g where g.user = :user and g.reference = :reference and g.expiresAt > :now")
    List<BrokenGlass> inForce(String user, String reference, Instant now);

    /** What nobody has reviewed in time, while its user is not suspended for it, or can sign in all the same. */
    @Query("""
            select g from BrokenGlass g where g.reviewedAt is null and g.reviewDueAt <= :now and (g.suspendedAt is null
            or exists (select u from AppUser u where u.id = g.user and u.enabled = true))""")
    List<BrokenGlass> overdue(Instant now);

    @Query(
            "select count(g) > 0 from BrokenGlass g where g.user = :user and g.reviewedAt is null and g.reviewDueAt <= :now")
    boolean lacksReview(String user, Instant now);

    /** Whether somebody left a use without review for too long, or had one that nothing justified. */
    @Query("""
            select count(g) > 0 from BrokenGlass g where g.user = :user
            and (g.reviewedAt is null and g.reviewDueAt <= :now or g.verdict = kz.nrm.access.GlassUse.Verdict.NOT_JUSTIFIED)""")
    boolean isSuspended(String user, Instant now);

    boolean existsByReferenceAndReviewedAtIsNull(String reference);

    @Query("select g from BrokenGlass g where g.reference not in :hidden order by g.brokenAt desc, g.id")
    Page<BrokenGlass> all(List<String> hidden, Pageable page);

    @Query(
            "select g from BrokenGlass g where g.user = :user and g.reference not in :hidden order by g.brokenAt desc, g.id")
    Page<BrokenGlass> ofUser(String user, List<String> hidden, Pageable page);
}
