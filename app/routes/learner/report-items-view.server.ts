import { practiceAddress } from "~/domains/courses/practice-address";
import { regulationsOf } from "~/domains/courses/regulation.server";
import { knownEntries } from "~/domains/register/known-entries.server";
import { readMockItems, type ShownItem } from "~/flows/exams/mock-items.server";
import { isoDayOf } from "~/kernel/instant-format";
import { type OutcomeView, type Sources, sourceOf } from "./lesson-view.server";

/** An item of a mock exam with what she answered, the key and the reasons. */
export interface ReportItem {
  number: number;
  standing: "right" | "wrong" | "open";
  stem: string;
  choices: { text: string; right: boolean; chosen: boolean; feedback: string | null }[];
  rationale: string;
  source: OutcomeView["source"];
  /** Where it is practised again; null where it was retired since. */
  practice: string | null;
}

/** The items of her own mock exam; null where none are shown. */
export async function reportItems(
  personId: string,
  attemptId: string,
  courseSlug: string,
  now: number,
): Promise<ReportItem[] | null> {
  const items = await readMockItems(personId, attemptId);
  if (!items) return null;
  const laws = await regulationsOf(items.map(({ version }) => version.clause));
  const sources = { laws, register: await knownEntries(), today: isoDayOf(now) };
  return items.map((item, i) => toReportItem(item, i + 1, courseSlug, sources));
}

function toReportItem(
  { version, chosen, correct, inUse }: ShownItem,
  number: number,
  courseSlug: string,
  sources: Sources,
): ReportItem {
  const { stem, rationale, clause, itemId } = version;
  return {
    number,
    stem,
    rationale,
    source: sourceOf(clause, sources),
    standing: correct ? "right" : chosen.length === 0 ? "open" : "wrong",
    choices: version.choices.map(({ id, text, correct: right, feedback }) => ({
      text,
      right,
      chosen: chosen.includes(id),
      feedback: feedback ?? null,
    })),
    practice: inUse ? practiceAddress(courseSlug, itemId) : null,
  };
}
