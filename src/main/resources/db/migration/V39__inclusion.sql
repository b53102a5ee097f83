create table permit_application (
  id uuid primary key,
  reference varchar(20) not null,
  kind varchar(30) not null,
  filed_on date not null,
  taken_by_system boolean not null,
  outcome varchar(10),
  valid_from date,
  valid_until date,
  right_to_work boolean,
  appeal_until date,
  settled boolean not null,
  opened_at timestamp with time zone not null,
  version integer not null
);
create index permit_application_reference on permit_application (reference, opened_at);

create table inclusion_plan (
  reference varchar(20) primary key,
  agreed_on date,
  last_review varchar(10),
  reviewed_at timestamp with time zone,
  version integer not null
);

create table inclusion_action (
  reference varchar(20) not null references inclusion_plan (reference),
  action varchar(20) not null,
  state varchar(20) not null,
  primary key (reference, action)
);
