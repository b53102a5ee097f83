-- Deadlines are rows: what runs for a case, which version of which rule made it, until when. All instants are UTC.
create table deadline (
    id               uuid                        not null primary key,
    reference        varchar(20)                 not null,
    kind             varchar(40)                 not null,
    rule_version     varchar(20)                 not null,
    legal_basis      varchar(300)                not null,
    verified         boolean                     not null,
    calendar_version varchar(20)                 not null,
    start_fact       varchar(40)                 not null,
    start_at         timestamp(6) with time zone not null,
    due_at           timestamp(6) with time zone not null,
    status           varchar(10)                 not null,
    elapses          boolean                     not null,
    extensions       integer                     not null,
    paused_at        timestamp(6) with time zone,
    paused_reason    varchar(40),
    paused_seconds   bigint                      not null,
    entries          integer                     not null,
    rung             integer                     not null,
    next_rung_at     timestamp(6) with time zone,
    ended_at         timestamp(6) with time zone,
    agency           varchar(60)                 not null,
    role             varchar(40)                 not null,
    region           varchar(2),
    work_item        uuid,
    process_instance varchar(64),
    running_key      varchar(120),
    row_version      integer                     not null,
    constraint deadline_running unique (running_key)
);

create index deadline_by_end on deadline (status, due_at);
create index deadline_by_case on deadline (reference, kind);
create index deadline_by_agency on deadline (agency, status, due_at);
create index deadline_by_region on deadline (region, status, due_at);
create index deadline_by_work_item on deadline (work_item);
-- what the sweep of the ladder asks for
create index deadline_by_rung on deadline (next_rung_at);

-- The ledger: one line for every change of a deadline; lines are added, never changed.
create table deadline_entry (
    id          uuid                        not null primary key,
    deadline_id uuid                        not null,
    ordinal     integer                     not null,
    change      varchar(20)                 not null,
    changed_at  timestamp(6) with time zone not null,
    changed_by  varchar(60)                 not null,
    reason      varchar(40)                 not null,
    term        varchar(30),
    due_from    timestamp(6) with time zone,
    due_to      timestamp(6) with time zone not null,
    calendar_version varchar(20)            not null,
    steps       varchar(20000)              not null,
    constraint deadline_entry_of foreign key (deadline_id) references deadline (id),
    constraint deadline_entry_order unique (deadline_id, ordinal)
);
