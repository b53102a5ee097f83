-- The list of all deadlines, whatever their state, the earliest end first.
create index deadline_in_order on deadline (due_at, id);
