/** 错题本. An item a person answered wrong comes back, a day later at the earliest, until it has been right on two days on which it was due. */
export interface WrongBookEntry {
  addedAt: number;
  /** Days (Shanghai, `YYYY-MM-DD`) on which it was answered right since it came in. */
  rightDays: string[];
  dueOn: string;
  leftAt: number | null;
}

export const RIGHT_DAYS_NEEDED = 2;

/**
 * The entry after an answer, or null when the item is in no book and stays out. A wrong answer puts it in, or starts the count
 * again; a right one counts on a day on which the item is due, so never with the key of a wrong answer just read, and the second
 * such day takes it out. It is due again on the day after an answer that counted.
 */
export function afterAnswer(
  entry: WrongBookEntry | null,
  answer: { correct: boolean; day: string; at: number },
): WrongBookEntry | null {
  const { correct, day, at } = answer;
  const inside = entry !== null && entry.leftAt === null;
  if (!correct) return { addedAt: inside ? entry.addedAt : at, rightDays: [], dueOn: nextDay(day), leftAt: null };
  if (!inside || !isDue(entry, day)) return entry;
  const rightDays = [...entry.rightDays, day];
  const left = rightDays.length >= RIGHT_DAYS_NEEDED;
  return { ...entry, rightDays, dueOn: nextDay(day), leftAt: left ? at : null };
}

/** Whether the item is to be answered again on `day`. */
export const isDue = (entry: WrongBookEntry, day: string): boolean => entry.leftAt === null && entry.dueOn <= day;

/** What an answer did to the book: the item came in (or starts again), was right before it was due and did not count, was right on a first day, or left. */
export type BookNews = "entered" | "early" | "once" | "left";

/** The news an answer is shown with, read from the entry as it is now; null when the answer changed nothing. */
export function newsOf(
  entry: WrongBookEntry | null,
  answer: { correct: boolean; day: string; at: number },
): BookNews | null {
  if (entry === null) return null;
  if (entry.leftAt !== null) return entry.leftAt === answer.at ? "left" : null;
  if (!answer.correct) return entry.rightDays.length === 0 ? "entered" : null;
  if (entry.rightDays.at(-1) === answer.day) return "once";
  return entry.rightDays.length === 0 && entry.dueOn === nextDay(answer.day) ? "early" : null;
}

/** The calendar day after `day`. */
export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
