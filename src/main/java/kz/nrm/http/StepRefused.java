package kz.nrm.http;

import kz.nrm.shared.Refusal;

/** Somebody is told that a step is refused, on whichever page or in whichever answer. */
public record StepRefused(Refusal why) {}
