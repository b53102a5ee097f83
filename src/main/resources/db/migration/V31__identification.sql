create table screening_result (
  id uuid primary key,
  reference varchar(20) not null,
  outcome varchar(10) not null,
  rule_code varchar(20) not null,
  labour_rights boolean not null,
  priority varchar(10) not null,
  profile varchar(20) not null,
  dimensions varchar(400) not null,
  signs varchar(2000) not null,
  tables_version varchar(100) not null,
  screened_at timestamp with time zone not null,
  version integer not null
);
create index screening_result_reference on screening_result (reference, screened_at);

create table identification_decision (
  id uuid primary key,
  reference varchar(20) not null,
  process_instance varchar(64) not null,
  kind varchar(20) not null,
  outcome varchar(20) not null,
  door varchar(20) not null,
  decided_by varchar(60) not null,
  decided_agency varchar(60) not null,
  co_signed_by varchar(60),
  decided_at timestamp with time zone not null,
  confirmed boolean,
  confirmed_by varchar(60),
  confirmed_at timestamp with time zone,
  explained_at timestamp with time zone,
  reconsiderations integer not null,
  reconsideration_asked_at timestamp with time zone,
  reconsidered varchar(10),
  reconsidered_by varchar(60),
  reconsidered_agency varchar(60),
  reconsidered_at timestamp with time zone,
  overturned boolean not null,
  version integer not null
);
create index identification_decision_reference on identification_decision (reference, decided_at);
create index identification_decision_decider on identification_decision (decided_at, decided_by);

create table support_referral (
  id uuid primary key,
  reference varchar(20) not null,
  answer varchar(20) not null,
  answered_on date not null,
  recorded_by varchar(60) not null,
  recorded_agency varchar(60) not null,
  recorded_at timestamp with time zone not null,
  version integer not null
);
create index support_referral_reference on support_referral (reference, recorded_at);

create table identification_certificate (
  id uuid primary key,
  reference varchar(20) not null,
  certificate_number varchar(20) not null,
  issued_on date not null,
  valid_until date not null,
  deciding_agency varchar(60) not null,
  rule_version varchar(20) not null,
  legal_basis varchar(300) not null,
  handed_over_on date,
  kept_for_person boolean not null,
  version integer not null
);
create unique index identification_certificate_reference on identification_certificate (reference);
create unique index identification_certificate_number on identification_certificate (certificate_number);
