-- What was entered before a case exists, under seal.
create table sealed_draft (
  id uuid primary key,
  sealed varchar(1000000) not null,
  version integer not null
);
