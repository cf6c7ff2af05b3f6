/** A whole number that the programme sets: under which key, within which bounds, and what holds where it sets nothing. */
export interface WholeSetting {
  key: string;
  least: number;
  most: number;
  usual: number;
}

/** The numbers of events and hours. */
export const NUMBERS = {
  /** Minutes of one 学时. */
  minutesPerHour: { key: "hours.minutesPerHour", least: 1, most: 240, usual: 45 },
  /** So many years after a piece of work its hours can be claimed. */
  claimYears: { key: "hours.claimYears", least: 1, most: 20, usual: 5 },
  /** For how many days after its end an event's survey takes answers. */
  feedbackDays: { key: "events.feedbackDays", least: 1, most: 90, usual: 14 },
  /**
   * How long what walk-ins said of themselves is kept after an event. Minutes, hours and their corrections are done within weeks; a
   * quarter of a year leaves room for whoever comes back with a question, and nobody needs the names of strangers for longer.
   */
  walkInDays: { key: "events.walkInDays", least: 7, most: 730, usual: 90 },
} as const satisfies Record<string, WholeSetting>;

/** Under which key the kinds stand that the programme sets. */
export const KINDS = {
  eventKinds: "events.kinds",
  claimKinds: "hours.claimKinds",
  awardLabels: "awards.labels",
} as const;
