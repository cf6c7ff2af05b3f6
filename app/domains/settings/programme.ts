/** A whole number that the programme sets: under which key, within which bounds, and what holds where it sets nothing. */
export interface WholeSetting {
  key: string;
  least: number;
  most: number;
  usual: number;
}

/** The numbers of events, hours and awards. */
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
  /**
   * How many months after a cycle's archive it is still known who objected. An award can be asked about, taken back and gone to court over for some time;
   * two years are more than any of that takes, and nobody needs the names of those who spoke up for longer.
   */
  objectorMonths: { key: "awards.objectorMonths", least: 6, most: 120, usual: 24 },
} as const satisfies Record<string, WholeSetting>;

/** Under which key the kinds stand that the programme sets. */
export const KINDS = {
  eventKinds: "events.kinds",
  claimKinds: "hours.claimKinds",
  awardLabels: "awards.labels",
  expertFields: "awards.fields",
} as const;
