-- Who may act for a child: a fact of the case that every capability may ask for.
create table case_representative (
  id uuid primary key,
  reference varchar(20) not null,
  kind varchar(30) not null,
  named_by varchar(60) not null,
  since timestamp with time zone not null,
  ended_at timestamp with time zone,
  version integer not null
);
create index case_representative_reference on case_representative (reference, ended_at);

create table child_file (
  reference varchar(20) primary key,
  guardian_requested_at timestamp with time zone,
  interests_assessed_at timestamp with time zone,
  interests_determined_at timestamp with time zone,
  long_term_solution varchar(30),
  return_thinkable boolean,
  age_from integer,
  age_to integer,
  age_ground varchar(20),
  age_assessed varchar(10),
  age_decided varchar(10),
  age_decided_at timestamp with time zone,
  school varchar(30),
  health_arranged_at timestamp with time zone,
  family_safe boolean,
  family_tracing varchar(20),
  version integer not null
);
