-- Files of a case. What they are called and what they hold stands in sealed_file; here stand codes, sizes and instants (UTC) alone.
create table attachment (
  id uuid primary key,
  reference varchar(20) not null,
  kind varchar(40) not null,
  type varchar(10) not null,
  size_bytes bigint not null,
  added_by varchar(60) not null,
  added_at timestamp(6) with time zone not null,
  removed_by varchar(60),
  removed_at timestamp(6) with time zone,
  removal_reason varchar(30),
  version integer not null
);
create index attachment_reference on attachment (reference, added_at);

-- The name and the bytes of each file, under the key of the case and the compartment, bound to table, part and row.
create table sealed_file (
  id uuid not null,
  part varchar(10) not null,
  reference varchar(20) not null,
  sealed bytea not null,
  primary key (id, part)
);
create index sealed_file_reference on sealed_file (reference);
