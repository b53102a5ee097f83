-- The key stands while something is proposed or in force: of two equal ones at the same moment one comes into being.
alter table case_merge add column running_key varchar(20);
update case_merge set running_key = newer
where state in ('PROPOSED', 'MERGED', 'SEPARATION_PROPOSED') and not exists (
  select 1 from case_merge other
  where other.newer = case_merge.newer and other.id < case_merge.id
    and other.state in ('PROPOSED', 'MERGED', 'SEPARATION_PROPOSED'));
create unique index case_merge_running on case_merge (running_key);

alter table erasure_proposal add column running_key varchar(20);
update erasure_proposal set running_key = reference
where state = 'WAITING' and not exists (
  select 1 from erasure_proposal other
  where other.reference = erasure_proposal.reference and other.id < erasure_proposal.id and other.state = 'WAITING');
create unique index erasure_proposal_running on erasure_proposal (running_key);

alter table case_exclusion add column running_key varchar(120);
update case_exclusion set running_key = reference || ' ' || coalesce('user ' || user_id, 'agency ' || agency, 'body ' || body)
where state in ('PROPOSED', 'IN_FORCE', 'REMOVAL_PROPOSED') and not exists (
  select 1 from case_exclusion other
  where other.reference = case_exclusion.reference and other.id < case_exclusion.id
    and coalesce('user ' || other.user_id, 'agency ' || other.agency, 'body ' || other.body)
      = coalesce('user ' || case_exclusion.user_id, 'agency ' || case_exclusion.agency, 'body ' || case_exclusion.body)
    and other.state in ('PROPOSED', 'IN_FORCE', 'REMOVAL_PROPOSED'));
create unique index case_exclusion_running on case_exclusion (running_key);
