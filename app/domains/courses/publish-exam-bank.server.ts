import { toVersion } from "~/domains/assessment/item";
import { addOwnBank } from "~/domains/assessment/own-banks.server";
import { publishItems } from "~/domains/assessment/publish-items.server";
import { system, transact } from "~/domains/ledger/transact.server";
import type { Content } from "./content/content-tree";

type ExamItems = Pick<Content, "items">;

/** An operator's items of a course as they were taken. */
export interface PublishedBank {
  course: string;
  items: number;
  /** Of them added, changed or retired by this. */
  moved: number;
}

/** Versions and ids of the exam items that lie in this repository with their keys; under such an id any wording may be one of before. */
const publicItems = (shipped: ExamItems): ReadonlySet<string> =>
  new Set(shipped.items.filter(({ bank }) => bank === "exam").flatMap((item) => [item.id, toVersion(item).id]));

/**
 * Puts an operator's own exam items into the bank, course by course; a course that has none here keeps what it has. Items of the bank that
 * lies in this repository are left out and counted: anybody can read their keys, and a certificate must not rest on them.
 * @param shipped the demonstration's own content
 */
export async function publishExamBank(
  own: ExamItems,
  shipped: ExamItems,
): Promise<{ banks: PublishedBank[]; leftOut: number }> {
  const known = publicItems(shipped);
  const given = own.items.filter(({ bank }) => bank === "exam");
  const items = given.filter((item) => !known.has(item.id) && !known.has(toVersion(item).id));
  const banks: PublishedBank[] = [];
  for (const course of new Set(items.map(({ courseSlug }) => courseSlug))) {
    const sources = items.filter(({ courseSlug }) => courseSlug === course);
    const { added, changed, retired } = await transact(system("content"), async (tx) => {
      await addOwnBank(tx, course);
      return publishItems(tx, "exam", course, sources);
    });
    banks.push({ course, items: sources.length, moved: added.length + changed.length + retired.length });
  }
  return { banks, leftOut: given.length - items.length };
}
