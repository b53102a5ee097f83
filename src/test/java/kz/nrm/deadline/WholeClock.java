package kz.nrm.deadline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.nrm.access.FourEyes;
import kz.nrm.access.Users;
import kz.nrm.workflow.CaseTasks;
import kz.nrm.workflow.NodeClock;
import kz.nrm.workflow.UntouchedTasks;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * The legal clock with board, calendar edits, feeds and what-if; tasks, users and the rest of the house are mocks. One application for
 * all who use it, so that a run that starts each test many times starts it once. Sweeps go in pages of three.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DeadlinesSlice
@TestPropertySource(properties = "nrm.deadlines.sweep.page=3")
@MockitoBean(
        types = {
            CaseTasks.class,
            DeadlineVisibility.class,
            FourEyes.class,
            NodeClock.class,
            UntouchedTasks.class,
            Users.class
        })
@Import({
    BoardCounts.class,
    BoardRows.class,
    BoardTally.class,
    CalendarEditions.class,
    CalendarEdits.class,
    CalendarFeeds.class,
    CalendarImpact.class,
    CalendarRecount.class,
    CalendarYears.class,
    DeadlineBoard.class,
    FeedLimit.class,
    OpenDeadlines.class,
    WhatIf.class
})
@interface WholeClock {}
