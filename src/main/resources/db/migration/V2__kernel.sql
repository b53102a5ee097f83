-- Timers are acquired by due date, timers first.
create index act_idx_job_timers_first on act_ru_job (type_ desc, duedate_ asc);

create table app_user (
  id varchar(60) primary key,
  display_name varchar(200) not null,
  password_hash varchar(200) not null,
  agency varchar(60) not null,
  roles varchar(400) not null,
  demo boolean not null,
  enabled boolean not null,
  version integer not null
);

create table case_party (
  reference varchar(20) not null,
  agency varchar(60) not null,
  relation varchar(20) not null,
  since timestamp with time zone not null,
  primary key (reference, agency)
);
create index case_party_agency on case_party (agency, since);

create table case_exclusion (
  id uuid primary key,
  reference varchar(20) not null,
  agency varchar(60),
  user_id varchar(60),
  proposed_by varchar(60) not null,
  proposed_by_agency varchar(60) not null,
  proposed_at timestamp with time zone not null,
  approved_by varchar(60),
  approved_by_agency varchar(60),
  in_force_since timestamp with time zone,
  version integer not null
);
create index case_exclusion_reference on case_exclusion (reference);

create table idempotency_key (
  user_id varchar(60) not null,
  idempotency_key varchar(100) not null,
  request_hash varchar(64) not null,
  answer varchar(1000000),
  used_at timestamp with time zone not null,
  version integer not null,
  primary key (user_id, idempotency_key)
);

create table audit_entry (
  id uuid primary key,
  reference varchar(20) not null,
  what varchar(200) not null,
  acted_by varchar(60) not null,
  happened_at timestamp with time zone not null
);
create index audit_entry_reference on audit_entry (reference, happened_at);

create table work_item (
  id uuid primary key,
  engine_task varchar(64) not null,
  reference varchar(20) not null,
  process varchar(60) not null,
  process_instance varchar(64) not null,
  task_key varchar(100) not null,
  role varchar(40) not null,
  agency varchar(60) not null,
  region varchar(30) not null,
  compartment varchar(20) not null,
  second_person_after varchar(400),
  other_agency boolean not null,
  status varchar(12) not null,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone,
  deadline_id uuid,
  claimed_by varchar(60),
  deferred_until timestamp with time zone,
  defer_reason varchar(500),
  done_by varchar(60),
  done_agency varchar(60),
  done_at timestamp with time zone,
  version integer not null
);
create unique index work_item_engine_task on work_item (engine_task);
create index work_item_queue on work_item (status, agency, due_at);
create index work_item_reference on work_item (reference, created_at);

create table outgoing_request (
  id uuid primary key,
  dedupe_key varchar(200) not null,
  reference varchar(20) not null,
  outside_system varchar(60) not null,
  kind varchar(60) not null,
  answer_message varchar(100) not null,
  state varchar(12) not null,
  attempts integer not null,
  next_attempt_at timestamp with time zone not null,
  answer varchar(100),
  answered_at timestamp with time zone,
  version integer not null
);
create unique index outgoing_request_dedupe on outgoing_request (dedupe_key);
create index outgoing_request_due on outgoing_request (state, next_attempt_at);

create table case_file (
  reference varchar(20) primary key,
  state varchar(30) not null,
  child_status varchar(10) not null,
  region varchar(30) not null,
  referring_agency varchar(60) not null,
  receiving_agency varchar(60) not null,
  flags varchar(400) not null,
  opened_at timestamp with time zone not null,
  state_since timestamp with time zone not null,
  state_before varchar(30),
  proposed_closure varchar(40),
  closure_reason varchar(40),
  version integer not null
);

create table consent (
  id uuid primary key,
  reference varchar(20) not null,
  purpose varchar(20) not null,
  given boolean not null,
  language varchar(3),
  given_by varchar(30) not null,
  explained_by varchar(60) not null,
  decided_at timestamp with time zone not null,
  version integer not null
);
create index consent_reference on consent (reference, purpose, decided_at);
