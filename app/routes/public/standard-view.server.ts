import { type RegisterKind, type RegisterStatus, STANDARD_KINDS } from "@db/statuses";
import { entryHref } from "~/domains/courses/clause";
import { type RegisterEntry, statusOn } from "~/domains/register/entry";
import { showEntry } from "~/flows/register/show-entry.server";
import { type CitingLessonView, viewCiting } from "./regulation-view.server";

export interface EditionView {
  href: string;
  /** What people call it: a standard by its number, a law by its title. */
  name: string;
  /** The other of the two, and the edition of a law. */
  note: string;
  effectiveOn: string | null;
  status: RegisterStatus;
}
export interface StandardPageView extends EditionView {
  title: string;
  number: string | null;
  titleEn: string | null;
  kind: RegisterKind;
  edition: string | null;
  issuedOn: string | null;
  endedOn: string | null;
  checkedOn: string | null;
  source: string | null;
  /** Where the academy holds its words. */
  text: string | null;
  replaces: EditionView[];
  replacedBy: EditionView[];
  citing: CitingLessonView[];
}

/** An entry of the register as its page shows it on a day; `hrefOf` leads to the other editions. */
export async function standardPageView(
  key: string,
  today: string,
  hrefOf: (key: string) => string = entryHref,
): Promise<StandardPageView> {
  const { entry, replaces, replacedBy, lessons } = await showEntry(key);
  const { title, number, titleEn, kind, edition, issuedOn, endedOn, checkedOn, source, regulationSlug } = entry;
  const edited = (one: RegisterEntry): EditionView => ({
    href: hrefOf(one.key),
    ...namesOf(one),
    effectiveOn: one.effectiveOn,
    status: statusOn(one, today),
  });
  return {
    ...edited(entry),
    title,
    number,
    titleEn,
    kind,
    edition,
    issuedOn,
    endedOn,
    checkedOn,
    source,
    text: regulationSlug === null ? null : `/regulations/${regulationSlug}`,
    replaces: replaces.map(edited),
    replacedBy: replacedBy.map(edited),
    citing: lessons.map(viewCiting),
  };
}

function namesOf({ number, title, kind, edition }: RegisterEntry): Pick<EditionView, "name" | "note"> {
  const known = number !== null && (STANDARD_KINDS as readonly string[]).includes(kind);
  return known
    ? { name: number, note: title }
    : { name: title, note: [edition, number].filter((part) => part !== null).join(" ") };
}
