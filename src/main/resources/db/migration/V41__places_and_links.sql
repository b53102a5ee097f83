create table sealed_place (
  id uuid primary key,
  sealed varchar(4000) not null,
  version integer not null
);

create table case_link (
  id uuid primary key,
  reference varchar(20) not null,
  kind varchar(30) not null,
  group_key varchar(100) not null,
  version integer not null
);
create unique index case_link_once on case_link (reference, kind, group_key);
create index case_link_group on case_link (kind, group_key);
