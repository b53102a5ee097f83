-- A referral that is being written: who holds it. What was entered lies under seal; both go when it is sent or deleted.
create table referral_draft (
  id uuid primary key,
  route varchar(10) not null,
  holder varchar(60) not null,
  agency varchar(60) not null,
  begun_at timestamp(6) with time zone not null,
  saved_at timestamp(6) with time zone not null,
  page varchar(40) not null,
  edition integer not null,
  version integer not null
);
create index referral_draft_holder on referral_draft (holder, saved_at);

-- Whoever referred a person is told when and why an agency could not take the case.
alter table referral add column rejected_because varchar(30);
alter table referral add column rejected_at timestamp(6) with time zone;
create index referral_submitted_by on referral (submitted_by, submitted_at);
