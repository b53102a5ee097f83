-- Two cases of one person: the newer leads to the older while the merge stands. Nothing in the cases themselves is changed.
create table case_merge (
  id uuid primary key,
  newer varchar(20) not null,
  older varchar(20) not null,
  state varchar(30) not null,
  asked_by varchar(60) not null,
  asked_by_agency varchar(60) not null,
  asked_at timestamp with time zone not null,
  decided_by varchar(60),
  decided_at timestamp with time zone,
  version integer not null
);
create index case_merge_newer on case_merge (newer, state);
create index case_merge_older on case_merge (older, state);
create index case_merge_state on case_merge (state, asked_at);
