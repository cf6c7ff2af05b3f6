import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { type AddedCycle, addCycle, director, inTest, RULES, submitted } from "../nominations.fixture";
import { noticeDesk } from "./notice-desk.server";
import { prepareNotice, publishNotice } from "./publish-notice.server";

export interface Listed {
  person: Person;
  nominationId: string;
  alias: string;
}
export interface Decided {
  cycle: AddedCycle;
  people: Listed[];
}

let drawn = 0;

/** A cycle whose meeting chose these nominees, ready for its notice; each `region` has one. */
export async function decidedCycle(regions: readonly string[] = ["340826", "340123"]): Promise<Decided> {
  const cycle = await addCycle({ rules: { ...RULES, quotas: { "340100": 9, "340826": 9 } } });
  const people: Listed[] = [];
  for (const region of regions) {
    const { person } = await director(region);
    people.push({ person, nominationId: await submitted(person, cycle), alias: `n${++drawn}-${region}` });
  }
  await inTest(async (tx) => {
    for (const [n, { nominationId, alias }] of people.entries()) {
      await tx.update(tables.nomination).set({ state: "accepted" }).where(eq(tables.nomination.id, nominationId));
      await tx.insert(tables.blindDossier).values({
        alias,
        cycleId: cycle.id,
        nominationId,
        number: n + 1,
        category: "firms",
        deeds: [],
        summary: [],
        exhibits: [],
        flags: [],
        alsoHidden: [],
        madeAt: tx.now,
      });
    }
    const at = { sealedAt: tx.now - DAY_MS, unblindedAt: tx.now - DAY_MS, reviewingAt: tx.now - 2 * DAY_MS };
    await tx.update(tables.awardCycle).set(at).where(eq(tables.awardCycle.id, cycle.id));
  });
  await closeMeeting(
    cycle.id,
    people.map(({ alias }) => alias),
  );
  return { cycle: await getCycle(db, cycle.id), people };
}

/** A meeting of a cycle that chose these and was closed. */
export const closeMeeting = (cycleId: string, chosen: readonly string[]): Promise<void> =>
  inTest(async (tx) => {
    const meetings = await tx.select().from(tables.awardMeeting).where(eq(tables.awardMeeting.cycleId, cycleId));
    const id = newId(tx.now);
    await tx.insert(tables.awardMeeting).values({
      id,
      cycleId,
      number: meetings.length + 1,
      heldOn: null,
      place: "",
      chair: "",
      present: [],
      minutes: "",
      panelOrders: [],
      createdBy: null,
      createdAt: tx.now,
      changedAt: tx.now,
      closedAt: tx.now,
      closedBy: null,
    });
    for (const nomination of chosen)
      await tx.insert(tables.meetingWord).values({
        id: newId(tx.now),
        meetingId: id,
        nomination,
        chosen: true,
        reason: "",
        vetoKind: null,
        vetoSource: "",
      });
  });

/** Publishes its notice as an officer sees it now. */
export async function publishNow(by: BureauOfficer, { id, slug }: Pick<AddedCycle, "id" | "slug">): Promise<void> {
  const prepared = await prepareNotice(by, slug, { words: "依据示例函。", stand: "" });
  if (!prepared.ok) throw new Error(prepared.reason);
  const desk = await noticeDesk(await getCycle(db, id), { locale: "zh-CN", now: now() });
  await publishNotice(by, slug, desk.draft?.seen ?? "");
}

/** By what the end of a provisional notice was checked: late in a year every notice is one. */
export const CHECKED = { document: "示例：部分节假日安排的通知" };

/** A true objection, of a person who left an e-mail address. */
export const FILING = {
  party: "person" as const,
  name: "异议人赵钱孙",
  contactPerson: null,
  contact: "objector@example.cn",
  nomination: null,
  statement: "清理企业标准的事与事实不符，附上会议记录。",
  fileIds: [],
  formKey: null,
};
export const FILER = { personId: null, address: "198.51.100.9", locale: "zh-CN" as const };
