// The answers to "does it bind?" that are reckoned with by name.

export const IN_FORCE = "in-force";
export const PARTLY_IN_FORCE = "partly-in-force";
export const NOT_YET = "not-yet";
export const SUSPENDED = "suspended";
export const OUTCOME_UNVERIFIED = "outcome-unverified";

// Verdicts of measures that no longer exist.
export const ENDED = new Set(["expired", "repealed", "replaced", "annulled", "withdrawn"]);
// Verdicts under which something binds.
export const BINDING = new Set([IN_FORCE, PARTLY_IN_FORCE]);
// Verdicts after which nobody can say that it was never in force.
export const PERHAPS_BINDING = new Set([IN_FORCE, "start-uncertain", "end-uncertain", "unknown"]);
// Verdicts of what is still to come.
export const TO_COME = new Set(["scheduled", "announced"]);

// What a reader must know beside the verdict, in the order in which it is told.
export const FLAGS = [
  "limited",
  "exemptions",
  "contested",
  "single-report",
  "reports-differ",
  "disputed",
  "de-facto",
  "never-in-force",
  "later-held-invalid",
  "level-unverified",
  "by-terms",
];
