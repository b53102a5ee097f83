create table return_case (
  id uuid primary key,
  reference varchar(20) not null,
  process_instance varchar(64) not null,
  inbound boolean not null,
  state varchar(30) not null,
  case_state_before varchar(30) not null,
  consulate_allowed boolean not null,
  consulate_answer varchar(20),
  risk_assessed_at timestamp with time zone,
  risk_valid_until timestamp with time zone,
  approved_at timestamp with time zone,
  departure_at timestamp with time zone,
  confirmation_opens_at timestamp with time zone,
  wish_confirmed_at timestamp with time zone,
  departed_at timestamp with time zone,
  arrival_awaited_since timestamp with time zone,
  arrived_at timestamp with time zone,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  version integer not null
);
create unique index return_case_process_instance on return_case (process_instance);
create index return_case_reference on return_case (reference, opened_at);

create table return_gate (
  return_case uuid not null references return_case (id),
  gate varchar(30) not null,
  colour varchar(10) not null,
  primary key (return_case, gate)
);
