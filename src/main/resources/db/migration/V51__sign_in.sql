-- One bucket of sign-in attempts for each address and each pair of address and user; the key is a hash.
create table sign_in_attempt (
  id varchar(64) primary key,
  used_until bigint not null
);
create index sign_in_attempt_used on sign_in_attempt (used_until);

-- The same person may have several accounts; nobody approves their own proposal through another one.
alter table app_user add column personnel_number varchar(60);

-- What one administrator proposes for an account and another one decides.
create table account_proposal (
  id uuid primary key,
  user_id varchar(60) not null,
  display_name varchar(200),
  agency varchar(60),
  personnel_number varchar(60),
  roles varchar(400) not null,
  kind varchar(20) not null,
  state varchar(10) not null,
  proposed_by varchar(60) not null,
  proposed_at timestamp with time zone not null,
  decided_by varchar(60),
  decided_at timestamp with time zone,
  version integer not null
);
create index account_proposal_state on account_proposal (state, proposed_at);

-- Shared secrets of the second factor, sealed; last_step keeps a code from being used twice.
create table totp_secret (
  user_id varchar(60) primary key,
  sealed varchar(400) not null,
  confirmed boolean not null,
  last_step bigint not null
);

-- One row for each client that was given tokens; without its row no token is worth anything.
create table api_token (
  id uuid primary key,
  user_id varchar(60) not null,
  factors varchar(200) not null,
  refresh_hash varchar(64) not null,
  expires_at timestamp with time zone not null
);
create index api_token_user on api_token (user_id);
create index api_token_expiry on api_token (expires_at);
