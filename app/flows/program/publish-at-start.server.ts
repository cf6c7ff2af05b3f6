import { db } from "@db/client.server";
import { ITEM_BANKS } from "@db/statuses";
import { ownBanks } from "~/domains/assessment/own-banks.server";
import { examItemsInUse, retireDemoBank } from "~/domains/assessment/retire-demo-bank.server";
import { shortSittings } from "~/domains/assessment/short-sittings.server";
import { formatProblems } from "~/domains/courses/content/problem";
import { readContentFiles } from "~/domains/courses/content/read-files.server";
import { publicationExists } from "~/domains/courses/publication.store.server";
import { publishContent } from "~/domains/courses/publish-content.server";
import { now } from "~/kernel/clock";
import { config } from "~/kernel/config";
import { log } from "~/kernel/log";

/**
 * Publishes content/ when it has changed since the last time; some milliseconds when not. Content with mistakes is not
 * published: a program that already shows a course goes on showing it and says so in the log, an empty one does not start.
 * In production the exam items in it are left alone: they are a demonstration's, and an operator's own stay (publish-folder.server.ts).
 */
export async function publishAtStart(folder = "content"): Promise<void> {
  const files = readContentFiles(folder);
  const isReal = config.mode === "serve";
  const result = await publishContent(files, isReal ? ["practice"] : ITEM_BANKS);
  if (isReal) await retirePublicItems();
  for (const { slug, short } of await shortSittings(db, now()))
    log("warn", "an exam cannot be started: its bank holds too few items", { exam: slug, short });
  if (result.state === "published") log("info", "content published", { courses: result.courses, items: result.items });
  if (result.state !== "refused") return;
  const lines = formatProblems(result.problems);
  if (!(await publicationExists(db))) throw new Error(`content/ has mistakes:\n${lines.join("\n")}`);
  log("error", "content not published: it has mistakes", { problems: lines.slice(0, 50), count: lines.length });
}

/** Takes out of the bank what an earlier version of the program had published into it: items whose keys anybody can read here. */
async function retirePublicItems(): Promise<void> {
  const own = await ownBanks(db);
  const open = (await examItemsInUse()).filter(({ courseSlug }) => !own.has(courseSlug));
  if (open.length === 0) return;
  await retireDemoBank(open);
  log("warn", "exam items of the public demo bank retired, their exams closed", { items: open.length });
}
