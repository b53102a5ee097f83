-- The coordinator's board: what is asked for by kind (detention, holds, hand-overs).
create index deadline_by_kind on deadline (kind, status, due_at);

-- Changes of the working calendar: proposed by one coordinator, decided by another. Approved ones are editions, in order.
create table calendar_change (
    id           uuid                        not null primary key,
    calendar_year integer                    not null,
    new_year     boolean                     not null,
    act          varchar(300)                not null,
    reason       varchar(1000)               not null,
    source       varchar(300),
    verified     boolean,
    abolished    varchar(400)                not null,
    state        varchar(10)                 not null,
    proposed_by  varchar(60)                 not null,
    proposed_at  timestamp(6) with time zone not null,
    decided_by   varchar(60),
    decided_at   timestamp(6) with time zone,
    answer       varchar(1000),
    edition      integer,
    counted_to   uuid,
    moved        integer                     not null,
    row_version  integer                     not null,
    constraint calendar_change_edition unique (edition)
);

create table calendar_change_day (
    change_id     uuid        not null,
    ordinal       integer     not null,
    calendar_day  date        not null,
    operation     varchar(20) not null,
    holiday       varchar(40),
    transferred   boolean     not null,
    primary key (change_id, ordinal),
    constraint calendar_change_day_of foreign key (change_id) references calendar_change (id)
);

-- Calendar feeds: one secret address per user, kept as its hash.
create table calendar_feed (
    user_id     varchar(60)                 not null primary key,
    secret_hash varchar(64)                 not null,
    created_at  timestamp(6) with time zone not null,
    row_version integer                     not null,
    constraint calendar_feed_secret unique (secret_hash)
);
