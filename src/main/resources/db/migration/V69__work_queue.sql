-- Queues: the next deadline of an agency, a region, a holder first, found along the index.
drop index work_item_queue;
create index work_item_queue on work_item (status, agency, due_at, created_at, id);
create index work_item_of_holder on work_item (status, claimed_by, due_at, created_at, id);
create index work_item_of_region on work_item (status, region, due_at, created_at, id);

-- A list somebody comes back to: which tasks, under a name of one's own.
create table saved_filter (
  id uuid primary key,
  user_id varchar(60) not null,
  name varchar(60) not null,
  filter varchar(200) not null,
  version integer not null
);
create unique index saved_filter_once on saved_filter (user_id, name);

-- What happened to a task before it was done; the one it was told to sees it until they have seen it.
create table task_change (
  id uuid primary key,
  work_item uuid not null,
  reference varchar(20) not null,
  item_version integer not null,
  step varchar(20) not null,
  acted_by varchar(60) not null,
  happened_at timestamp with time zone not null,
  value_before varchar(60),
  value_after varchar(60),
  told varchar(60),
  seen_at timestamp with time zone
);
create index task_change_of_item on task_change (work_item, happened_at);
create index task_change_of_reader on task_change (told, seen_at, happened_at);

-- Who is away, and who gets new work meanwhile. Days are those of the whole country, both included.
create table absence (
  id uuid primary key,
  user_id varchar(60) not null,
  first_day date not null,
  last_day date not null,
  substitute varchar(60) not null,
  version integer not null
);
create index absence_of_user on absence (user_id, last_day);
