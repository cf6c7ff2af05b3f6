import { db } from "@db/client.server";
import { vi } from "vitest";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { putIssuer } from "~/domains/credentials/set-achievement.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { again, type Scoring, wholeSeen } from "../../decision/decided.fixture";
import { closeMeeting, openMeeting } from "../../decision/run-meeting.server";
import { inTest } from "../../nominations.fixture";
import { closeNotice } from "../../notice/close-notice.server";
import { correctNotice } from "../../notice/correct-notice.server";
import { noticeDesk } from "../../notice/notice-desk.server";
import { CHECKED } from "../../notice/notices.fixture";
import { decideAwards } from "../decide-awards.server";
import { ISSUER } from "../honours.fixture";
import { listedNow, type Unpacked, unpacked } from "./archive.fixture";
import { archiveCycle } from "./archive-cycle.server";

/** A meeting that settles the list by the ranking. */
export async function settle({ province, cycle }: Scoring): Promise<void> {
  const form = { name: "示例单位（演示）", sealTop: "示例单位", sealFoot: "表彰专用章" };
  await inTest((tx) => putIssuer(tx, { id: ISSUER, demo: true, form }));
  const facts = { heldOn: isoDayOf(now()), place: "示例会议室", chair: "演示主持", present: ["演示甲"], stand: "" };
  const number = await openMeeting(province, cycle.slug, { ...facts, minutes: "逐一核对，按排名确定。" });
  const closed = await closeMeeting(province, { slug: cycle.slug, number }, await wholeSeen(cycle, number));
  if (!closed.ok) throw new Error(JSON.stringify(closed));
}

/** A corrected notice, as an officer sees it now. */
export async function correct({ province, cycle }: Scoring, change: object) {
  const desk = await noticeDesk(await again(cycle), { locale: "zh-CN", now: now() });
  const none = { reason: "", words: "", renamed: [], nomination: "", name: "", employer: "" };
  return correctNotice(province, cycle.slug, { ...none, seen: desk.draft?.seen ?? "", ...change });
}

/** The notice over and closed; uses the tests' clock. Answers the hash of its list. */
export async function closeOver({ province, cycle }: Scoring): Promise<string> {
  const notice = await standingNotice(db, cycle.id);
  vi.setSystemTime((notice?.endsAt ?? 0) + 1);
  await closeNotice(province, cycle.slug, CHECKED);
  return notice?.listHash ?? "";
}

/** Awards by the list on notice, and the archive, unpacked, with everything of the log in it. */
export async function archivedNow(scoring: Scoring): Promise<Unpacked> {
  const { province, cycle } = scoring;
  const listHash = await closeOver(scoring);
  const decided = await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
  if (!decided.ok) throw new Error(decided.reason);
  await archiveCycle(province, cycle.slug);
  await listedNow(scoring);
  return unpacked({ province, cycle: await again(cycle) });
}
