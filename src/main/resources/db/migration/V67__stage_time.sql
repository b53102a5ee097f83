-- How long each case stood in each stage, with what the times are compared by. Written when a case leaves a stage; all instants are UTC.
create table stage_time (
  id uuid primary key,
  reference varchar(20) not null,
  stage varchar(30) not null,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  sex varchar(30),
  foreigner boolean,
  forms varchar(400) not null,
  version integer not null
);
create index stage_time_reference on stage_time (reference, ended_at);
create index stage_time_ended on stage_time (ended_at);
