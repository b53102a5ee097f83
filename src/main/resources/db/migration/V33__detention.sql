create table detention_event (
  id uuid primary key,
  reference varchar(20) not null,
  running_key varchar(20),
  place varchar(40) not null,
  holder varchar(40) not null,
  since timestamp with time zone not null,
  reported_by varchar(60) not null,
  reported_at timestamp with time zone not null,
  reports integer not null,
  checks integer not null,
  checked_at timestamp with time zone,
  decision varchar(40),
  release_asked_at timestamp with time zone,
  ended_at timestamp with time zone,
  version integer not null
);
create index detention_event_reference on detention_event (reference, reported_at);
-- a person is held in one place at a time
create unique index detention_event_running on detention_event (running_key);

create table removal_plan (
  id uuid primary key,
  reference varchar(20) not null,
  planner varchar(40) not null,
  planner_user varchar(60),
  planned_for date,
  reported_at timestamp with time zone not null,
  alerted_at timestamp with time zone,
  protests integer not null,
  stopped_at timestamp with time zone,
  version integer not null
);
create index removal_plan_reference on removal_plan (reference, reported_at);
