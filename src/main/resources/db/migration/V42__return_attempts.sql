drop index return_case_process_instance;
create index return_case_process_instance on return_case (process_instance);
