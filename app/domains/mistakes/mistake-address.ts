import type { MistakeSubject } from "@db/statuses";

/**
 * Where a mistake in something is reported. `about` names it as it was read: `lesson/COURSE/VERSION/LESSON/ANCHOR`, `check/COURSE/VERSION/LESSON/CHECK`,
 * `item/COURSE/ITEM/ANSWER`, `term/SLUG/VERSION` (flows/mistakes/mistake-places).
 */
export const reportHref = (subject: MistakeSubject, ...parts: readonly string[]): string =>
  `/learn/reports/new?about=${[subject, ...parts].map(encodeURIComponent).join("/")}`;

/** The parts of an address' `about`. */
export const partsOfAbout = (about: string): string[] => about.slice(0, 300).split("/");
