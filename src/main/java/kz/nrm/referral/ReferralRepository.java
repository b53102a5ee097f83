package kz.nrm.referral;

import org.springframework.data.repository.Repository;

interface ReferralRepository extends Repository<Referral, String> {

    Referral save(Referral referral);

    boolean existsById(String reference);
}
