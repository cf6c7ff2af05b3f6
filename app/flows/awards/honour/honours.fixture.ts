import { createHash } from "node:crypto";
import { db } from "@db/client.server";
import type { NoticeLine } from "@db/schema/decision";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { assignReviews } from "~/domains/awards/jury/assignment/assign-reviews";
import { drawingInput } from "~/domains/awards/jury/assignment/drawing-input";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { commitmentTo, hashOfList, sealReasons } from "~/domains/awards/scores/commitment";
import { putIssuer } from "~/domains/credentials/set-achievement.server";
import { canonicalize } from "~/domains/ledger/canonical";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { sealNames } from "../jury/ballots/seal-names.server";
import { type AddedCycle, addCycle, director, inTest, officerAt, RULES, submitted } from "../nominations.fixture";

export const ISSUER = "honours-issuer";

export interface Noticed {
  cycle: AddedCycle;
  province: BureauOfficer;
  people: Person[];
  /** Ids and aliases of nominations, in the order of the people. */
  ids: string[];
  aliases: string[];
  listHash: string;
}

/** A cycle whose notice is closed: so many on its list, and some who were reviewed and are not on it. */
export async function noticedCycle({
  chosen = 2,
  others = 1,
  renewalMinutes = 90,
  change = {} as Partial<AddedCycle>,
} = {}): Promise<Noticed> {
  const rules = { ...RULES, quotas: { "340826": 9 }, cap: chosen, award: { renewalMinutes } };
  const cycle = await addCycle({ rules, label: "outstanding-director", ...change });
  const province = await officerAt("340000", "province");
  const people: Person[] = [];
  const ids: string[] = [];
  for (let n = 0; n < chosen + others; n++) {
    const { person } = await director("340826");
    people.push(person);
    ids.push(await submitted(person, cycle));
  }
  const aliases = ids.map((_, n) => `alias-${n}-${cycle.id.slice(-8)}`);
  const [at, meetingId] = [now(), newId(now())];
  const list: NoticeLine[] = aliases.slice(0, chosen).map((nomination, n) => ({
    nomination,
    name: people[n]?.name ?? "",
    employer: "示例机械有限公司",
    category: "firms",
    regionCode: "340826",
    reportedBy: "340826",
    summary: "摘要",
  }));
  const listHash = createHash("sha256").update(canonicalize(list)).digest("hex");
  await inTest(async (tx) => {
    await putIssuer(tx, {
      id: ISSUER,
      demo: true,
      form: { name: "示例市场监管局（演示）", sealTop: "示例市场监管局", sealFoot: "表彰专用章" },
    });
    for (const [n, id] of ids.entries()) {
      await tx
        .update(tables.nomination)
        .set({ state: "accepted", level: "province" })
        .where(eq(tables.nomination.id, id));
      await tx.insert(tables.blindDossier).values({
        alias: aliases[n] ?? "",
        cycleId: cycle.id,
        nominationId: id,
        number: n + 1,
        category: "firms",
        deeds: [],
        summary: [],
        exhibits: [],
        flags: [],
        alsoHidden: [],
        madeAt: at,
        lookedAt: at,
      });
      await tx.insert(tables.meetingWord).values({
        id: newId(at),
        meetingId,
        nomination: aliases[n] ?? "",
        chosen: n < chosen,
        reason: "",
        vetoSource: "",
      });
    }
    await tx.insert(tables.awardMeeting).values({
      id: meetingId,
      cycleId: cycle.id,
      number: 1,
      heldOn: "2026-11-20",
      place: "会议室",
      chair: "演示主持",
      present: ["演示甲"],
      minutes: "按排名决定。",
      panelOrders: [],
      createdAt: at,
      changedAt: at,
      closedAt: at,
    });
    const told = { cycle: cycle.id, number: 1 };
    const meeting = { kind: "award-meeting", id: meetingId };
    tx.record({ act: "award-meeting.opened", subject: meeting, facts: told });
    tx.record({ act: "award-meeting.closed", subject: meeting, facts: { ...told, chosen, of: chosen + others } });
    const noticeId = newId(at);
    const notice = { kind: "public-notice", id: noticeId };
    tx.record({
      act: "public-notice.published",
      subject: notice,
      facts: {
        ...told,
        list: listHash,
        people: chosen,
        lastDay: "2026-11-20",
        calendar: "2026",
        provisional: false,
      },
    });
    tx.record({ act: "public-notice.closed", subject: notice, facts: told });
    for (const act of ["review-started", "ballots-sealed", "unblinded", "noticed"])
      tx.record({ act: `award-cycle.${act}`, subject: { kind: "award-cycle", id: cycle.id } });
    await tx.insert(tables.publicNotice).values({
      id: noticeId,
      cycleId: cycle.id,
      number: 1,
      meetingId,
      list,
      listHash,
      rule: rules.notice,
      calendarVersion: "2026",
      provisional: false,
      words: "",
      preparedAt: at,
      publishedAt: at - 9 * DAY_MS,
      lastDay: "2026-11-20",
      endsAt: at - DAY_MS,
      closedAt: at - 1,
    });
    await tx
      .update(tables.awardCycle)
      .set({ reviewingAt: at, sealedAt: at, unblindedAt: at, noticedAt: at, submissionsUntil: at - 30 * DAY_MS })
      .where(eq(tables.awardCycle.id, cycle.id));
  });
  return { cycle, province, people, ids, aliases, listHash };
}

/** An objection to the notice of a cycle, as it stands. */
export const addObjection = async (
  { cycle }: Noticed,
  state: (typeof tables.objection.$inferSelect)["state"],
): Promise<string> => {
  const [notice] = await db.select().from(tables.publicNotice).where(eq(tables.publicNotice.cycleId, cycle.id));
  const id = newId(now());
  const over = state === "answered" ? { ruling: "核查无误，异议不成立。", answer: "核查无误，名单不作改动。" } : {};
  await inTest(async (tx) => {
    const subject = { kind: "objection", id };
    const facts = { cycle: cycle.id, notice: 1, number: 1 };
    tx.record({ act: "objection.filed", subject, facts });
    if (state === "answered") tx.record({ act: "objection.dismissed", subject, facts: { to: "dismissed" } });
    if (state !== "filed") tx.record({ act: `objection.${state}`, subject, facts: { to: state } });
    await tx.insert(tables.objection).values({
      ...over,
      id,
      cycleId: cycle.id,
      noticeId: notice?.id ?? "",
      number: 1,
      state,
      stateAt: tx.now,
      party: "person",
      name: "异议人姓名",
      contact: "objector@example.org",
      statement: "异议内容",
      receiptHash: id,
      filedAt: tx.now,
      acceptBy: tx.now,
    });
  });
  return id;
};

export const setNomination = (id: string, change: Partial<Nomination>) =>
  inTest((tx) => tx.update(tables.nomination).set(change).where(eq(tables.nomination.id, id)));

/** A drawing of three jurors who read all of a cycle, and their ballots, locked, with what binds names to aliases: those on the list have more points than the others. */
export async function addBallots({ cycle, aliases }: Noticed, chosen: number): Promise<void> {
  await inTest(async (tx) => {
    const drawn = drawingInput({
      nominations: aliases.map((id) => ({ id })),
      jurors: [0, 1, 2].map((k) => ({ id: `juror-${k}-${cycle.id.slice(-8)}`, fields: [k ? "law" : "quality"] })),
      conflicts: [],
      reviewsEach: 3,
    });
    const { added, shortfall, loads, version, inputHash } = assignReviews({ ...drawn, seed: "5eed" });
    const run = { seed: "5eed", version, inputHash };
    const runId = newId(tx.now);
    await tx.insert(tables.assignmentRun).values({
      id: runId,
      cycleId: cycle.id,
      at: tx.now,
      byPersonId: null,
      ...run,
      input: drawn,
      apart: [],
      shortfall,
      loads,
      added: added.length,
    });
    const subject = { kind: "award-cycle", id: cycle.id };
    await sealNames(tx, cycle.id);
    tx.record({ act: "award-cycle.reviews-drawn", subject, facts: { ...run, added: added.length, missing: 0 } });
    for (const [n, nomination] of aliases.entries())
      for (let k = 0; k < 3; k++) {
        const salt = Buffer.alloc(16, n * 3 + k);
        const points = (n < chosen ? 80 : 40) - n - k;
        const ballot = {
          nomination,
          juror: `juror-${k}-${cycle.id.slice(-8)}`,
          scores: { c1: points },
          reasons: sealReasons({ c1: "材料齐全" }, salt),
          nonce: Buffer.alloc(16, n * 3 + k + 1).toString("hex"),
        };
        await tx.insert(tables.review).values({
          ...ballot,
          id: newId(tx.now),
          cycleId: cycle.id,
          runId,
          state: "locked",
          stateAt: tx.now,
          changedAt: tx.now,
          assignedAt: tx.now,
          levels: {},
          reasons: { c1: "材料齐全" },
          reasonsSalt: salt.toString("hex"),
          commitment: commitmentTo(cycle.id, ballot),
        });
      }
    const names = await tx
      .select({ commitment: tables.blindDossier.commitment })
      .from(tables.blindDossier)
      .where(eq(tables.blindDossier.cycleId, cycle.id));
    const ballots = await tx
      .select({ commitment: tables.review.commitment })
      .from(tables.review)
      .where(eq(tables.review.cycleId, cycle.id));
    const hash = hashOfList([...ballots, ...names].flatMap(({ commitment }) => commitment ?? []));
    tx.record({ act: "award-cycle.ballots-sealed", subject, facts: { hash, missing: 0 } });
  });
}
