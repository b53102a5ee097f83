-- Once a minute: where all streams stand, as the root of a Merkle tree over (stream, seq, mac), behind the checkpoint before, signed.
create table audit_checkpoint (
  number bigint primary key,
  made_at timestamp(6) with time zone not null,
  streams integer not null,
  root bytea not null,
  previous bytea not null,
  signature bytea not null
);

-- The heads that moved since the checkpoint before: with them every root can be counted again.
create table audit_sealed (
  stream varchar(70) not null,
  seq bigint not null,
  mac bytea not null,
  checkpoint bigint not null,
  primary key (stream, seq)
);
create index audit_sealed_checkpoint on audit_sealed (checkpoint);

-- Which checkpoint each witness outside has; only to know what it must be told yet.
create table audit_witness (
  name varchar(20) primary key,
  checkpoint bigint not null
);
