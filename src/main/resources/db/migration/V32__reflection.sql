create table reflection_period (
  id uuid primary key,
  reference varchar(20) not null,
  running_key varchar(20),
  process_instance varchar(64) not null,
  opened_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  extensions integer not null,
  own_wish varchar(20) not null,
  exceptional_end varchar(20) not null,
  exceptional_ground varchar(40),
  objections integer not null,
  end_reason varchar(20),
  ended_at timestamp with time zone,
  version integer not null
);
create index reflection_period_reference on reflection_period (reference, opened_at);
-- one running period per case
create unique index reflection_period_running on reflection_period (running_key);

create table extension_request (
  id uuid primary key,
  period_id uuid not null references reflection_period (id),
  asked_for varchar(40) not null,
  asked_by varchar(60) not null,
  asked_at timestamp with time zone not null,
  state varchar(20) not null,
  granted_for varchar(40),
  decided_by varchar(60),
  decided_at timestamp with time zone,
  version integer not null
);
create index extension_request_period on extension_request (period_id, state, asked_at);

create table interview_attempt (
  id uuid primary key,
  period_id uuid not null references reflection_period (id),
  interviewer varchar(40) not null,
  attempted_on date not null,
  logged_by varchar(60) not null,
  logged_at timestamp with time zone not null,
  state varchar(20) not null,
  version integer not null
);
create index interview_attempt_period on interview_attempt (period_id, state, logged_at);

create table removal_hold (
  id uuid primary key,
  reference varchar(20) not null,
  period_id uuid not null references reflection_period (id),
  state varchar(20) not null,
  requested_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  version integer not null
);
create unique index removal_hold_period on removal_hold (period_id);
create index removal_hold_reference on removal_hold (reference, requested_at);

create table pending_matter (
  id uuid primary key,
  reference varchar(20) not null,
  kind varchar(40) not null,
  authority varchar(40) not null,
  direct_result boolean not null,
  found_at timestamp with time zone not null,
  release_asked_at timestamp with time zone,
  version integer not null
);
create index pending_matter_reference on pending_matter (reference, found_at);
