-- Rows of before keep what they say; nothing chains them.
drop index audit_entry_reference;
alter table audit_entry rename to audit_before_chain;

-- One line of the trail. mac = HMAC-SHA-256 over all other columns, so that no field, place or order can change unseen.
create table audit_entry (
  stream varchar(70) not null,
  seq bigint not null,
  previous varbinary(32) not null,
  mac varbinary(32) not null,
  reference varchar(20),
  what varchar(100) not null,
  result varchar(12) not null,
  acted_by varchar(60) not null,
  roles varchar(400),
  agency varchar(60),
  session varchar(16),
  node varchar(60) not null,
  door varchar(120),
  why varchar(100),
  request varchar(36),
  compartments varchar(80),
  cases integer,
  happened_at timestamp(6) with time zone not null,
  written_at timestamp(6) with time zone not null,
  primary key (stream, seq)
);
create index audit_entry_reference on audit_entry (reference, happened_at);

-- Where each stream stands; its row is locked just before a transaction commits.
create table audit_head (
  stream varchar(70) primary key,
  seq bigint not null,
  mac varbinary(32) not null
);
