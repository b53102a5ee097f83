package kz.nrm.notification;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoticeCopyRepository extends JpaRepository<NoticeCopy, NoticeCopy.Key> {

    @Query("select c.key.notice from NoticeCopy c where c.key.user = :user and c.key.notice in :notices")
    Set<UUID> had(String user, Collection<UUID> notices);
}
