package kz.nrm.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, UUID> {

    Notice save(Notice notice);

    Optional<Notice> findById(UUID id);

    /** What somebody may still have to be told, the urgent first, then the earliest end. */
    @Query(
            "select n from Notice n where n.toldAt is null order by n.atOnce desc, n.dueAt, n.writtenAt, n.ordinal, n.id")
    List<Notice> waiting(Pageable most);

    @Modifying
    @Query("update Notice n set n.toldAt = :at where n.id in :ids")
    void told(Collection<UUID> ids, Instant at);

    @Query("""
            select n from Notice n
            left join NoticeCopy c on c.key.notice = n.id and c.key.user = :user
            where n.agency = :agency and (n.role is null or n.role in :roles) and n.reference not in :hidden
            and (:unread = false or c.readAt is null)
            order by n.writtenAt desc, n.dueAt, n.id""")
    Page<Notice> of(
            String user,
            String agency,
            Collection<String> roles,
            Collection<String> hidden,
            boolean unread,
            Pageable page);
}
