-- What was typed into a form and not sent: sealed under the keys of its case, base 64.
create table sealed_task_draft (
  id uuid primary key,
  reference varchar(20) not null,
  task uuid not null,
  user_id varchar(60) not null,
  compartment varchar(20) not null,
  written_at timestamp with time zone not null,
  sealed varchar(400000) not null,
  version integer not null
);
create unique index sealed_task_draft_once on sealed_task_draft (task, user_id);
create index sealed_task_draft_reference on sealed_task_draft (reference);
