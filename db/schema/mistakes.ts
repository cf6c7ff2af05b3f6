import type { Kit } from "../columns";
import type { MistakeKind, MistakeOutcome, MistakeSubject } from "../statuses";

/** What a place was called when it was read: the holes of its line in the catalogue (`mistakes.place`). */
export interface MistakenNames {
  /** Which line: a lesson, a section of it, a check, an item, a term. */
  line: "lesson" | "section" | "check" | "item" | "term";
  course?: string;
  number?: number;
  lesson?: string;
  section?: string;
  check?: number;
  stem?: string;
  term?: string;
  /** A term with its definition as it was read: the glossary keeps no versions. */
  definition?: string;
}

export function mistakeTables(k: Kit) {
  /**
   * A mistake that a reader found in what is taught. `place` names the thing in every version of it, `versionId` the one that was read;
   * `names` and `path` are how it was called and where it stood then. Reporter and editors go with their erasure.
   */
  const mistakeReport = k.table(
    "mistake_report",
    {
      id: k.id().primaryKey(),
      subject: k.text().$type<MistakeSubject>().notNull(),
      place: k.text().notNull(),
      versionId: k.text().notNull(),
      names: k.json<MistakenNames>().notNull(),
      path: k.text().notNull(),
      kind: k.text().$type<MistakeKind>().notNull(),
      text: k.text(),
      personId: k.id(),
      at: k.instant().notNull(),
      takenAt: k.instant(),
      takenBy: k.id(),
      answeredAt: k.instant(),
      answeredBy: k.id(),
      outcome: k.text().$type<MistakeOutcome>(),
      answer: k.text(),
    },
    (t) => [
      k.index("mistake_report_place").on(t.place),
      k.index("mistake_report_person").on(t.personId, t.at),
      k.index("mistake_report_waiting").on(t.answeredAt, t.at),
    ],
  );

  return { mistakeReport };
}
