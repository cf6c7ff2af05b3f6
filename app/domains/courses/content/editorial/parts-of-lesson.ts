import { countHan } from "../lesson-source";

const SUMMARY = "小结";
/** Chinese characters of a summary: half a page to print. */
const OF_SUMMARY = { least: 90, most: 450 };

/** What a lesson lacks among its parts: an opening that asks something from practice before its first heading, and a summary of half a page. */
export function partFaults(text: string): string[] {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, "");
  const [opening = "", ...sections] = body.split(/^## /m);
  const faults: string[] = [];
  if (countHan(opening) === 0) faults.push("the lesson has no opening before its first heading");
  else if (!opening.includes("？")) faults.push("the opening asks no question");
  const summary = sections.find((section) => section.startsWith(`${SUMMARY}\n`));
  if (summary === undefined) return [...faults, `the lesson has no summary (## ${SUMMARY})`];
  const length = countHan(summary.slice(SUMMARY.length).replace(/\]\([^)]*\)/g, "]"));
  if (length < OF_SUMMARY.least || length > OF_SUMMARY.most)
    faults.push(`the summary has ${length} Chinese characters, not ${OF_SUMMARY.least} to ${OF_SUMMARY.most}`);
  return faults;
}
