-- Why a task was put off is told in free words: from now on it is a record of the case, under seal.
alter table work_item drop column defer_reason;
