import type { Entry, Sealed } from "./entry";

/** What stands beside an entry's text to be searched by, as the database names it. */
export type EntryColumns = {
  readonly id: string;
  readonly at: number;
  readonly act: string;
  readonly subject_id: string;
  readonly about_person_id: string | null;
};

/**
 * The columns that are not what the text says. The text names no person, so `about_person_id` is held against the openings
 * only: none left, nobody named; acted by a person, somebody named. Which other person an act is about, it cannot tell
 * (docs/decisions/004).
 */
export function editedColumns(entry: Entry, sealed: Sealed | null | undefined, columns: EntryColumns): string[] {
  const { id, at, act, about_person_id: about } = columns;
  const actor = sealed?.actor?.value as { kind?: string } | undefined;
  const opened = sealed !== null && sealed !== undefined && Object.keys(sealed).length > 0;
  const wrong: Record<keyof EntryColumns, boolean> = {
    id: id !== entry.id,
    at: at !== entry.at,
    act: act !== entry.act,
    subject_id: columns.subject_id !== entry.subject.id,
    about_person_id: about === null ? actor?.kind === "person" : !opened,
  };
  return Object.entries(wrong).flatMap(([column, isWrong]) => (isWrong ? [column] : []));
}
