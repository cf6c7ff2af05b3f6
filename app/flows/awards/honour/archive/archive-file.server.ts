import { type Cycle, cycleState } from "~/domains/awards/cycle/cycle";
import { openedText } from "~/domains/awards/scores/opened-file";
import { type ZipPart, zipWithManifest } from "~/domains/files/zip-writer";
import { canonicalize } from "~/domains/ledger/canonical";
import { readNominationFilter } from "../../desk/list-filter";
import { nominationWorkbook } from "../../desk/nomination-workbook.server";
import { writeRecommendationForm } from "../../desk/recommendation-form.server";
import { wholeStatistics } from "../statistics/cycle-statistics.server";
import { shownStatistics } from "../statistics/public-statistics";
import { writeStatistics } from "../statistics/statistics-workbook.server";
import { readmeText } from "./archive-readme";
import * as records from "./archive-records";
import { awardsSheet, rankingSheet } from "./archive-sheets";
import { drawingsTold } from "./drawings-told";
import { type Archived, type ArchiveScope, readArchive } from "./read-archive.server";
import { verifierFiles } from "./verifier-file.server";

/**
 * Everything of a cycle in one ZIP file, made while it is sent. It verifies by itself: `verify.mjs` in it needs Node and nothing of ours. Found within
 * the scope of an officer of the province, or by the clock.
 */
export async function cycleArchive(
  by: ArchiveScope,
  cycle: Cycle,
  now: number,
): Promise<{ name: string; pieces: AsyncGenerator<Buffer> }> {
  const archived = await readArchive(by, cycle);
  const about = {
    cycle: cycle.slug,
    title: cycle.title,
    state: cycleState(cycle, now),
    // What may be published of it: nothing that the public pages hide.
    public: "README.txt verify.mjs verify-log.mjs 01 02 05 08 10 11 12",
  };
  return { name: cycle.title, pieces: zipWithManifest(partsOf(by, archived, now), about, cycle.changedAt) };
}

async function* partsOf(by: ArchiveScope, archived: Archived, now: number): AsyncGenerator<ZipPart> {
  const { cycle, opened, notices } = archived;
  const json = (name: string, value: unknown): ZipPart => ({ name, bytes: records.jsonFile(value) });
  yield { name: "README.txt", bytes: Buffer.from(readmeText(archived)) };
  yield* verifierFiles();
  yield json("01-rules.json", records.rulesOf(archived));
  yield json("02-amendments.json", records.amendmentsTold(archived));
  yield json("03-nominations.json", records.nominationsTold(archived));
  yield { name: "03-nominations.xlsx", bytes: await nominationTable(by, cycle, now) };
  yield* formsOf(archived);
  yield json("04-assignment.json", drawingsTold(archived));
  if (opened) {
    const list = opened.commitments.list.map((line) => `${line}\n`).join("");
    yield { name: "05-commitments.txt", bytes: Buffer.from(list) };
    // The very bytes that everybody downloads.
    yield { name: "05-opened.json", bytes: Buffer.from(openedText(opened)) };
    yield { name: "06-ranking.xlsx", bytes: rankingSheet(archived) };
  }
  yield json("07-meetings.json", records.meetingsTold(archived));
  yield json("08-notices.json", records.noticesTold(archived));
  for (const { number, list } of notices)
    if (list) yield { name: records.listFile(number), bytes: Buffer.from(canonicalize(list)) };
  yield json("09-objections.json", records.objectionsTold(archived));
  yield json("10-awards.json", records.awardsTold(archived));
  yield { name: "10-awards.xlsx", bytes: awardsSheet(archived) };
  const figures = await wholeStatistics(cycle, { locale: "zh-CN", now });
  // In public as the page of the figures has them, and in full for the province.
  yield { name: "11-statistics.xlsx", bytes: writeStatistics(shownStatistics(figures), "zh-CN") };
  yield json("12-ledger.json", archived.ledger);
  yield json("13-certificates.json", records.certificatesTold(archived));
  yield { name: "14-statistics-whole.xlsx", bytes: writeStatistics(figures, "zh-CN") };
}

const nominationTable = (by: ArchiveScope, cycle: Cycle, now: number): Promise<Buffer> =>
  nominationWorkbook(by, cycle, readNominationFilter(new URLSearchParams()), { locale: "zh-CN", now });

/** The form of recommendation of each nomination, by its number; none of one that was withdrawn or is being mended. */
async function* formsOf({ nominations }: Archived): AsyncGenerator<ZipPart> {
  for (const [n, nomination] of nominations.entries()) {
    const form = await writeRecommendationForm(nomination);
    if (form) yield { name: `03-nominations/${String(n + 1).padStart(3, "0")}.pdf`, bytes: form.bytes };
  }
}
