import { attachFiles } from "~/domains/files/attach-files.server";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import { approveHourClaim, refuseHourClaim, returnHourClaim } from "~/domains/hours/decide-hour-claim.server";
import { fileHourClaim, withdrawHourClaim } from "~/domains/hours/file-hour-claim.server";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { findByAccount } from "~/domains/people/person.store.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { dayBeside } from "~/kernel/calendar-days";
import { insist } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import { tables } from "../tables";
import { HOUR_STORIES, type HourStory } from "./demo-hour-texts";

/**
 * Other hours of a demo, by the use cases that everybody claims and decides by, dated back: a claim in every state, somebody whose
 * certificate can be renewed and somebody who lacks hours for it. Done once.
 */
export async function seedDemoHours(): Promise<void> {
  if ((await db.$count(tables.hourClaim)) > 0) return;
  const officer = await provinceOfficer();
  if (!officer) return;
  for (const story of HOUR_STORIES) {
    const who = await findByAccount(db, story.account);
    if (!who?.enterpriseId) continue;
    const by = { personId: who.id } as Person;
    const kept = await keepUpload(
      by,
      { bytes: Buffer.from(`演示材料，不证明任何人的工作\n${story.title}\n`), typedName: "演示材料.txt" },
      { kinds: ["txt"], fallback: "演示材料" },
    );
    if (kept.ok) await transact(system("demo"), (tx) => play(tx, story, { by, file: kept.file.id, officer }));
  }
}

/** `province`, as the guards would prove her. */
async function provinceOfficer(): Promise<BureauOfficer | null> {
  const province = await findByAccount(db, "province");
  if (!province) return null;
  const bureauGrants = [{ id: "demo", role: "province", scopeKind: "region", scopeId: "340000" }];
  return { personId: province.id, name: province.name, bureauGrants } as unknown as BureauOfficer;
}

async function play(
  tx: Tx,
  { title, kind, statement, minutes, daysAgo, outcome, reason = "", approved = minutes }: HourStory,
  { by, file, officer }: { by: Person; file: string; officer: BureauOfficer },
): Promise<void> {
  const on = (later: number): Tx => ({ ...tx, now: tx.now - Math.max(0, daysAgo - later) * DAY_MS });
  const day = dayBeside(isoDayOf(on(0).now), -3);
  const filed = await fileHourClaim(on(0), by, { kind, title, day, minutes, statement }, null);
  if (!filed.ok) throw new Error(`demo hours: ${filed.reason}`);
  const to = { kind: "hour-claim", id: filed.id } as const;
  insist(await attachFiles(tx, { personId: by.personId, fileIds: [file], to }));
  if (outcome === "approved") await approveHourClaim(on(2), officer, filed.id, { minutes: approved, reason });
  if (outcome === "returned") await returnHourClaim(on(2), officer, filed.id, reason);
  if (outcome === "refused") await refuseHourClaim(on(2), officer, filed.id, reason);
  if (outcome === "withdrawn") {
    await withdrawHourClaim(on(1), by, filed.id);
    await removeFilesOf(tx, to);
  }
}
