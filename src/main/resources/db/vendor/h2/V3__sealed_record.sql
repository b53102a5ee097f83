create table sealed_record (
  id uuid primary key,
  reference varchar(20) not null,
  kind varchar(100) not null,
  compartment varchar(20) not null,
  written_by varchar(60) not null,
  written_at timestamp with time zone not null,
  sealed varbinary(4000000) not null,
  version integer not null
);
create index sealed_record_reference on sealed_record (reference, written_at);
