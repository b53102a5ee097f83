-- Cases of made-up persons, proposed by one and planted by another of those who watch from outside of the agencies. All instants are UTC.
create table honeytoken (
  id uuid primary key,
  region varchar(30) not null,
  proposed_by varchar(60) not null,
  proposed_at timestamp(6) with time zone not null,
  reference varchar(20) unique,
  planted_by varchar(60),
  planted_at timestamp(6) with time zone,
  version integer not null
);
