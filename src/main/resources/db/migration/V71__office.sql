-- The directory of agencies over its configuration: further offices, real names, offices that are closed. Each approved row is the next edition.
create table office_change (
  id uuid primary key,
  what varchar(20) not null,
  agency varchar(60),
  kind varchar(30) not null,
  region varchar(30),
  name_kk varchar(200),
  name_ru varchar(200),
  name_en varchar(200),
  state varchar(10) not null,
  edition integer,
  proposed_by varchar(60) not null,
  proposed_at timestamp with time zone not null,
  decided_by varchar(60),
  decided_at timestamp with time zone,
  version integer not null,
  constraint office_change_edition unique (edition)
);
create index office_change_state on office_change (state, proposed_at);
