create table search_attempt (
  id uuid primary key,
  reference varchar(20) not null,
  found boolean not null,
  tried_at timestamp with time zone not null,
  version integer not null
);
create index search_attempt_reference on search_attempt (reference, tried_at);
