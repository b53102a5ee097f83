-- A compartment of one case that one user opened in an emergency. Codes only; why it was opened, in words, is under seal. All instants are UTC.
create table broken_glass (
  id uuid primary key,
  reference varchar(20) not null,
  user_id varchar(60) not null,
  agency varchar(60) not null,
  compartment varchar(20) not null,
  reason varchar(30) not null,
  broken_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  review_due_at timestamp(6) with time zone not null,
  reviewed_by varchar(60),
  reviewed_at timestamp(6) with time zone,
  verdict varchar(20),
  suspended_at timestamp(6) with time zone,
  version integer not null
);
create index broken_glass_user on broken_glass (user_id, reference);
create index broken_glass_review on broken_glass (reviewed_at, review_due_at);

-- What somebody who watches over the others was told at once; nothing of the content of a case.
create table alert (
  id uuid primary key,
  kind varchar(40) not null,
  reference varchar(20),
  about varchar(60) not null,
  told varchar(60) not null,
  written_at timestamp(6) with time zone not null,
  read_at timestamp(6) with time zone
);
create index alert_told on alert (told, written_at);
create index alert_about on alert (about, kind, written_at);
