create table assistance_file (
  reference varchar(20) primary key,
  started_on date not null,
  ended_on date,
  ended_because varchar(30),
  criteria varchar(200) not null,
  needs varchar(400) not null,
  plan_signed_at timestamp with time zone,
  examination_open boolean not null,
  examined_on date,
  version integer not null
);

create table risk_assessment (
  id uuid primary key,
  reference varchar(20) not null,
  risk_level varchar(12) not null,
  scores varchar(400) not null,
  assessed_by varchar(60) not null,
  assessed_at timestamp with time zone not null,
  version integer not null
);
create index risk_assessment_reference on risk_assessment (reference, assessed_at);

create table plan_action (
  id uuid primary key,
  reference varchar(20) not null,
  goal varchar(60) not null,
  service varchar(40) not null,
  owner varchar(60),
  due_on date,
  state varchar(12) not null,
  refused_because varchar(30),
  delivered_on date,
  units integer,
  proposed_at timestamp with time zone not null,
  version integer not null
);
create index plan_action_reference on plan_action (reference, proposed_at);
