package kz.nrm.journeys;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What belongs to a case and has a name of its own, and the doors that ask for it by that name. */
enum Thing {
    TASK("select id from work_item where reference = ? order by status desc, task_key, id", "/tasks/{id}"),
    DEADLINE("select id from deadline where reference = ? order by kind, id", "/deadlines/{id}"),
    PROCESS(
            "select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? order by PROC_DEF_KEY_, ID_",
            "/cases/{reference}/map/{instance}"),
    JOB("""
            select j.ID_ from ACT_RU_JOB j join ACT_HI_PROCINST p on p.ID_ = j.PROCESS_INSTANCE_ID_
            where p.BUSINESS_KEY_ = ? order by j.EXCEPTION_MSG_ nulls last, j.ID_""", "/failures/{job}"),
    EXCLUSION("select id from case_exclusion where reference = ?", "/exclusions/{id}"),
    FILE(
            "select id from attachment where reference = ? order by kind, id",
            "/cases/{reference}/attachments/{id}",
            "/files/{reference}/{id}"),
    PLAN_ACTION("select id from plan_action where reference = ?", "/cases/{reference}/plan-actions/{id}"),
    MERGE("select id from case_merge where newer = ?", "/merges/{id}", "/approvals/merges/{id}"),
    RECALL("select id from consent_recall where reference = ?", "/recalls/{id}"),
    EMERGENCY("select id from broken_glass where reference = ?", "/break-glass/{id}"),
    ALERT("select id from alert where reference = ? order by written_at desc", "/alerts/{id}"),
    NOTICE("select id from notice where reference = ? order by due_at desc", "/notices/{id}");

    private final String query;
    private final String[] doors;

    Thing(String query, String... doors) {
        this.query = query;
        this.doors = doors;
    }

    /** Finds those of a case, the one to be asked for first. */
    String query() {
        return query;
    }

    /** Which of them this door asks for; empty where it asks for none of them. */
    static Optional<Thing> at(String pattern) {
        var page = pattern.replaceFirst("^/api", "");
        return Stream.of(values())
                .filter(thing -> thing.longest(page) > 0)
                .max(Comparator.comparing(thing -> thing.longest(page)));
    }

    private int longest(String page) {
        return Stream.of(doors)
                .filter(page::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
