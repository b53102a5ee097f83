create table shelter (
  id uuid primary key,
  code_name varchar(60) not null,
  agency varchar(60) not null,
  region varchar(30) not null,
  sexes varchar(200) not null,
  youngest integer not null,
  oldest integer not null,
  families boolean not null,
  disability boolean not null,
  languages varchar(200) not null,
  risk_zones varchar(400) not null,
  compromised_at timestamp with time zone,
  version integer not null
);
create unique index shelter_code_name on shelter (code_name);

create table bed (
  id uuid primary key,
  shelter_id uuid not null references shelter (id),
  bed_number integer not null,
  version integer not null
);
create unique index bed_number_once on bed (shelter_id, bed_number);

create table placement (
  id uuid primary key,
  reference varchar(20) not null,
  shelter_id uuid not null references shelter (id),
  bed_id uuid not null references bed (id),
  state varchar(12) not null,
  requested_at timestamp with time zone not null,
  held_until timestamp with time zone,
  placed_at timestamp with time zone,
  ended_at timestamp with time zone,
  end_reason varchar(30),
  decline_reason varchar(30),
  version integer not null
);
create index placement_reference on placement (reference, requested_at);
create index placement_shelter on placement (shelter_id, state);

-- A bed has one use at a time: the bed itself is the key.
create table bed_use (
  bed_id uuid primary key references bed (id),
  placement_id uuid not null references placement (id)
);
create index bed_use_placement on bed_use (placement_id);

create table shelter_request (
  reference varchar(20) primary key,
  region varchar(30) not null,
  urgent boolean not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  need varchar(20) not null,
  unplaced_since timestamp with time zone,
  dependants integer,
  disability boolean,
  danger_regions varchar(400) not null,
  apart_from varchar(2000) not null,
  exit_reason varchar(30),
  next_place varchar(30),
  version integer not null
);
create index shelter_request_unplaced on shelter_request (unplaced_since, region);

create table bed_offer (
  id uuid primary key,
  reference varchar(20) not null,
  place integer not null,
  shelter_id uuid not null references shelter (id),
  bed_id uuid not null references bed (id),
  score integer not null,
  reason varchar(40) not null,
  version integer not null
);
create index bed_offer_reference on bed_offer (reference, place);

create table unmet_need (
  id uuid primary key,
  reference varchar(20) not null,
  night date not null,
  sex varchar(30) not null,
  age_band varchar(12) not null,
  region varchar(30) not null,
  version integer not null
);
create unique index unmet_need_once on unmet_need (reference, night);
create index unmet_need_night on unmet_need (night, region);
