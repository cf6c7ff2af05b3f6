/** What an ended event still lacks, named by the room of its desk where it is done. */
export type EndedWork = "scans" | "hours" | "minutes";

export interface EndedFacts {
  /** Something of it earns hours. */
  earns: boolean;
  /** Passes that did not hold at the door and about which nobody has decided. */
  unsettled: number;
  /** People with a seat of whom it is not said yet whether they came. */
  unsaid: number;
  minutesPublished: boolean;
}

/**
 * What is left to do before an ended event is summarised, in the order of doing it. Hours wait for the scans to be settled. With its minutes
 * published and attendance said of everybody it would be summarised, unless what was seen has changed since: then its hours are open anew.
 */
export function endedWork({ earns, unsettled, unsaid, minutesPublished }: EndedFacts): EndedWork[] {
  const hoursOpen = unsaid > 0 || minutesPublished;
  return [
    ...(!earns ? [] : unsettled > 0 ? (["scans"] as const) : hoursOpen ? (["hours"] as const) : []),
    ...(minutesPublished ? [] : (["minutes"] as const)),
  ];
}
