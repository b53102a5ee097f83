-- Who is shut out of a case: a person (with all accounts), an office, or a whole agency (body). What waits, holds or has ended is a state.
alter table case_exclusion add column body varchar(30);
alter table case_exclusion add column state varchar(20) default 'PROPOSED' not null;
update case_exclusion set state = 'IN_FORCE' where in_force_since is not null;
alter table case_exclusion add column removal_by varchar(60);
alter table case_exclusion add column removal_by_agency varchar(60);
alter table case_exclusion add column removal_at timestamp with time zone;
alter table case_exclusion add column ended_by varchar(60);
alter table case_exclusion add column ended_at timestamp with time zone;
create index case_exclusion_agency on case_exclusion (agency);
create index case_exclusion_user on case_exclusion (user_id);
create index case_exclusion_state on case_exclusion (state, proposed_at);

-- An exclusion of a person is one of all their accounts.
create index app_user_personnel_number on app_user (personnel_number);
