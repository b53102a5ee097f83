-- Whether the part of an agency in a case ends as soon as nothing is left for it to do.
alter table case_party add column leaving boolean default false not null;
-- Houses that were asked or left before now: whose person is not there any more.
update case_party set leaving = true
where relation = 'PARTICIPANT'
  and exists (select 1 from placement p join shelter s on s.id = p.shelter_id
    where p.reference = case_party.reference and s.agency = case_party.agency)
  and not exists (select 1 from placement p join shelter s on s.id = p.shelter_id
    where p.reference = case_party.reference and s.agency = case_party.agency
      and p.state in ('REQUESTED', 'OFFERED', 'ACCEPTED', 'IN_TRANSIT', 'PLACED'));
