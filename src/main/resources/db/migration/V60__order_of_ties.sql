-- What ends, or was made, at the same moment stands in the order of its id: found along the same indexes.
drop index deadline_by_end;
drop index deadline_by_agency;
drop index deadline_by_region;
drop index deadline_by_kind;
create index deadline_by_end on deadline (status, due_at, id);
create index deadline_by_agency on deadline (agency, status, due_at, id);
create index deadline_by_region on deadline (region, status, due_at, id);
create index deadline_by_kind on deadline (kind, status, due_at, id);
drop index work_item_untouched;
drop index work_item_untouched_in_region;
drop index work_item_untouched_at_agency;
create index work_item_untouched on work_item (status, claimed_by, created_at, id);
create index work_item_untouched_in_region on work_item (region, status, claimed_by, created_at, id);
create index work_item_untouched_at_agency on work_item (agency, status, claimed_by, created_at, id);
