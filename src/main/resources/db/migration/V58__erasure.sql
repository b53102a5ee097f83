-- That all personal data of a case is to be destroyed: one person proposes it, another one of another agency agrees. All instants are UTC.
create table erasure_proposal (
  id uuid primary key,
  reference varchar(20) not null,
  ground varchar(20) not null,
  category varchar(40) not null,
  state varchar(20) not null,
  proposed_by varchar(60) not null,
  proposed_by_agency varchar(60) not null,
  proposed_at timestamp(6) with time zone not null,
  decided_by varchar(60),
  decided_at timestamp(6) with time zone,
  version integer not null
);
create index erasure_proposal_reference on erasure_proposal (reference, proposed_at);

-- Nothing of the case may be erased while it stands; it takes two to lift it.
create table legal_hold (
  id uuid primary key,
  reference varchar(20) not null,
  basis varchar(30) not null,
  placed_by varchar(60) not null,
  placed_at timestamp(6) with time zone not null,
  release_proposed_by varchar(60),
  release_proposed_by_agency varchar(60),
  released_by varchar(60),
  released_at timestamp(6) with time zone,
  version integer not null
);
create index legal_hold_reference on legal_hold (reference, released_at);
