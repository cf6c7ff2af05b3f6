import { type Cycle, cycleState } from "~/domains/awards/cycle/cycle";
import { openedText } from "~/domains/awards/scores/opened-file";
import { type Manifest, manifestLine, type ZipPart, zipWithManifest } from "~/domains/files/zip-writer";
import { canonicalize } from "~/domains/ledger/canonical";
import { readNominationFilter } from "../../desk/list-filter";
import { nominationWorkbook } from "../../desk/nomination-workbook.server";
import { writeRecommendationForm } from "../../desk/recommendation-form.server";
import { wholeStatistics } from "../statistics/cycle-statistics.server";
import { shownStatistics } from "../statistics/public-statistics";
import { writeStatistics } from "../statistics/statistics-workbook.server";
import type { Holding } from "./archive-listing";
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
): Promise<{ name: string; pieces: AsyncGenerator<Buffer>; holding: Holding }> {
  const archived = await readArchive(by, cycle);
  const about = aboutOf(cycle, now);
  const files: Manifest[] = [];
  // Beside what the log lists stands what opens that entry.
  const { listing } = archived;
  const pieces = zipWithManifest(partsOf(by, archived, now), { ...about, listing }, cycle.changedAt, files);
  return { name: cycle.title, pieces, holding: { about, files, ledger: archived.ledger } };
}

/** What the file would hold, without making it. */
export async function archiveHolding(by: ArchiveScope, cycle: Cycle, now: number): Promise<Holding> {
  const archived = await readArchive(by, cycle);
  const files: Manifest[] = [];
  for await (const part of partsOf(by, archived, now)) files.push(manifestLine(part));
  return { about: aboutOf(cycle, now), files, ledger: archived.ledger };
}

const aboutOf = (cycle: Cycle, now: number) => ({
  cycle: cycle.slug,
  title: cycle.title,
  state: cycleState(cycle, now),
  // What may be published of it: nothing that the public pages hide.
  public: "README.txt verify.mjs verify-log.mjs verify-acts.mjs 01 02 05 08 10 11 12",
});

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
