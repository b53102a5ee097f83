create table criminal_link (
  reference varchar(20) primary key,
  max_stretch_hours integer,
  max_day_hours integer,
  break_hours integer,
  pedagogue_required boolean,
  representative_required boolean,
  doctor_required boolean,
  never_at_night boolean,
  liability_warning boolean,
  statements integer not null,
  statement_at timestamp with time zone,
  register_number varchar(100),
  registered_at timestamp with time zone,
  articles varchar(400) not null,
  repayment_risk boolean not null,
  recognised boolean,
  recognition_decided_on date,
  protection_measures varchar(300) not null,
  protection_decided_at timestamp with time zone,
  deposition varchar(20),
  civil_claim varchar(20),
  fund_claim varchar(20),
  wage_claim varchar(20),
  term_ends_on date,
  prolonged_by varchar(30),
  outcome varchar(30),
  outcome_on date,
  version integer not null
);

-- What the person said about cooperating: a ledger, read by nothing on the protection track.
create table cooperation_entry (
  id uuid primary key,
  reference varchar(20) not null,
  step varchar(12) not null,
  pressure_noticed boolean not null,
  recorded_by varchar(60) not null,
  decided_at timestamp with time zone not null,
  version integer not null
);
create index cooperation_entry_reference on cooperation_entry (reference, decided_at);

create table interview (
  id uuid primary key,
  reference varchar(20) not null,
  state varchar(12) not null,
  start_at timestamp with time zone not null,
  end_at timestamp with time zone not null,
  question_minutes bigint not null,
  concerns varchar(300) not null,
  planned_at timestamp with time zone not null,
  version integer not null
);
create index interview_reference on interview (reference, start_at);
