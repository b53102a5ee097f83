package kz.nrm.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReferralRepository extends Repository<Referral, String> {

    Referral save(Referral referral);

    boolean existsById(String reference);

    Optional<Referral> findById(String reference);

    List<Referral> findTop50ByByOrderByAtDesc(String sender);
}
