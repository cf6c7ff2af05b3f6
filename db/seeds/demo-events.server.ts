import { eq, inArray } from "drizzle-orm";
import type { Event } from "~/domains/events/event/event";
import { getEvent } from "~/domains/events/event/event.store.server";
import type { EventFacts } from "~/domains/events/event/event-form";
import { publishEvent } from "~/domains/events/event/run-event.server";
import { createEvent } from "~/domains/events/event/save-facts.server";
import { readSpeakers } from "~/domains/events/event/session-form";
import { addQuestion } from "~/domains/events/event/set-question.server";
import { addSession } from "~/domains/events/event/set-session.server";
import { addRegistration, moveRegistration } from "~/domains/events/registration/change-registration.server";
import { firstState, type Registration } from "~/domains/events/registration/registration";
import { countSeats } from "~/domains/events/registration/seat.store.server";
import { seatsOf } from "~/domains/events/registration/seats";
import { unitOfEvent } from "~/domains/events/registration/unit";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { layOutSeries } from "~/flows/events/call/copy-event.server";
import { callEvent, callOff, putOff } from "~/flows/events/call/run-event.server";
import { drawCodes, invite } from "~/flows/events/seats/invite.server";
import { announceToComers } from "~/flows/events/told/announce.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "~/kernel/milliseconds";
import { parseTypedInstant } from "~/kernel/typed-instant";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoDoor } from "./demo-door.server";
import { DEMO_ELSEWHERE, DEMO_EVENTS, DEMO_PAST, type DemoEvent } from "./demo-event-facts";
import { attend, writeUp } from "./demo-past-events.server";
import { DEMO_LEARNERS } from "./demo-province";

/** What the organizer wrote to those who come to the event that is open. */
const DEMO_WORDS = {
  subject: "请带一份本单位的企业标准目录",
  text: "讨论环节按产品分组，请带一份目录，涉及商业秘密的不用带。\n自驾的从北门进，凭签到凭证停车；坐地铁的在示例路站下车，步行约8分钟。",
};

/** What an act of the demo happened at another time than now; the ledger tells when it was written. */
const at = (tx: Tx, instant: number): Tx => ({ ...tx, now: instant });

/**
 * Events of the demonstration in every state, by the use cases that organizers and learners use. Those that are over were called, signed
 * up for and attended at their time: the same use cases are told so. Where there are events already nothing is done.
 */
export async function seedDemoEvents(): Promise<void> {
  if ((await db.select({ id: tables.event.id }).from(tables.event).limit(1)).length > 0) return;
  const accounts = ["organizer", "organizer2", "director", "graduate", ...DEMO_LEARNERS.map(({ account }) => account)];
  const rows = await db
    .select({ id: tables.person.id, account: tables.person.account })
    .from(tables.person)
    .where(inArray(tables.person.account, accounts));
  const idOf = (account: string) => rows.find((one) => one.account === account)?.id ?? "";
  const learners = DEMO_LEARNERS.map(({ account }) => idOf(account)).filter(Boolean);
  if (idOf("organizer") === "" || learners.length < DEMO_LEARNERS.length) return;
  const by = organizer(idOf("organizer"), "340100");
  for (const one of DEMO_EVENTS) await seedComing(by, one, learners, [idOf("director"), idOf("graduate")]);
  for (const one of DEMO_PAST) {
    const event = await seedOne(
      by,
      one,
      learners,
      one.day === 0 ? now() - 14 * DAY_MS : timesOf(one).startsAt - 30 * DAY_MS,
    );
    await attend(by, event, one.came);
    if (one.key === "running") await seedDemoDoor(by, event);
    await writeUp(by, event, one.key);
  }
  const elsewhere = organizer(idOf("organizer2"), "340200");
  for (const one of DEMO_ELSEWHERE) await seedOne(elsewhere, one, learners, now() - 6 * DAY_MS);
}

const organizer = (personId: string, region: string): Organizer =>
  ({
    personId,
    organizerGrants: [{ id: "demo", role: "organizer", scopeKind: "region", scopeId: region }],
  }) as unknown as Organizer;

/** One that is to come, and what was done with it since. */
async function seedComing(by: Organizer, one: DemoEvent, learners: string[], [director = "", graduate = ""]: string[]) {
  // Who can sign in sees a seat and a place in the line of her own.
  const people =
    one.key === "open"
      ? [director, ...learners.slice(0, 14), graduate]
      : one.key === "night"
        ? [director, graduate, ...learners.slice(50, 54)]
        : null;
  const event = await seedOne(by, one, learners, now() - 6 * DAY_MS, people);
  if (one.key === "postponed") await putOff(by, event.slug, "考察企业的产线检修，时间另定");
  if (one.key === "cancelled") await callOff(by, event.slug, "报名的企业太少，改为线上课程");
  if (one.key === "invitation") {
    await invite(by, event.slug, ["yaoqing@example.cn", "13900000000"]);
    await drawCodes(by, event.slug, 3);
  }
  if (one.key === "series") {
    const [second] = await layOutSeries(by, event.slug, { step: "monthly", many: 3 });
    if (second) await callEvent(by, second.slug);
  }
  if (one.key === "open")
    await announceToComers(by, event.slug, { audience: "everyone", ...DEMO_WORDS, formKey: null });
  if (one.key === "approval") await decideSome(by, event);
}

/** Three are let in, one is not, the others wait for the organizer. */
async function decideSome(by: Organizer, event: Event): Promise<void> {
  await transact(person(by.personId), async (tx) => {
    const all = await tx.select().from(tables.registration).where(eq(tables.registration.unitId, event.id));
    for (const [n, one] of all.entries()) {
      const decided = { decidedBy: by.personId };
      if (n < 3) await moveRegistration(tx, one, "confirmed", decided);
      if (n === 3) await moveRegistration(tx, one, "declined", { ...decided, reason: "本次只请食品企业" });
    }
  });
}

/** Calls an event as it was at `called` and lets people sign up for it, in one transaction. */
async function seedOne(
  by: Organizer,
  one: DemoEvent,
  learners: string[],
  called: number,
  people: string[] | null = null,
): Promise<Event> {
  const [first, many] = one.learners ?? [0, 0];
  const comers = people ?? learners.slice(first, first + many);
  return transact(person(by.personId), async (real) => {
    const tx = at(real, called);
    const made = await createEvent(tx, by, factsOf(by, one));
    if (!made.ok) throw new Error(`demo event ${one.key}: ${JSON.stringify(made.faults)}`);
    const { slug, id, startsAt } = made.event;
    for (const { title, room, at: after, minutes, speakers, seats } of one.agenda ?? []) {
      const from = startsAt + after * MINUTE_MS;
      await addSession(tx, by, slug, {
        title,
        room,
        startsAt: from,
        endsAt: from + minutes * MINUTE_MS,
        speakers: readSpeakers(speakers),
        earnsHours: true,
        ownSeats: seats !== undefined,
        capacity: seats ?? null,
      });
    }
    for (const { label, kind, choices = [], required = false } of one.questions ?? [])
      await addQuestion(tx, by, slug, { label, hint: null, kind, choices, required });
    if (one.key !== "draft") {
      const published = await publishEvent(tx, by, slug);
      if (!published.ok) throw new Error(`demo event ${one.key}: ${JSON.stringify(published.faults)}`);
    }
    const event = await getEvent(tx, id);
    await signAllUp(at(real, called + HOUR_MS), event, comers, one);
    return event;
  });
}

async function signAllUp(tx: Tx, event: Event, people: string[], { questions = [] }: DemoEvent): Promise<void> {
  const unit = unitOfEvent(event);
  const asked = await tx.select().from(tables.eventQuestion).where(eq(tables.eventQuestion.eventId, event.id));
  for (const [n, personId] of people.entries()) {
    const state = firstState(event.admission, seatsOf(event.capacity, await countSeats(tx, unit.unitId)));
    const answers = Object.fromEntries(
      asked.map(({ id, kind, choices, label }) => [
        id,
        kind === "one" ? (choices[n % choices.length] as string) : saidOf(label, n),
      ]),
    );
    const attendance: Registration["attendance"] = event.mode === "online" ? "online" : "on-site";
    const form = { personId, attendance, answers: questions.length > 0 ? answers : {}, photoConsent: n % 3 !== 0 };
    await addRegistration({ ...tx, now: tx.now + n * 7 * MINUTE_MS }, unit, { ...form, formKey: null }, state);
  }
}
const MADE = ["饼干", "茶饮料", "速冻水饺", "食用油", "乳制品"];
const saidOf = (label: string, n: number): string => {
  const said = label.includes("产品") ? MADE : SAID;
  return said[n % said.length] as string;
};
const SAID = ["班组看不懂标准怎么办", "检验规程怎样写", "标准多久修订一次", "供应商的标准怎样管"];

function timesOf({ day, from, minutes }: DemoEvent): { startsAt: number; endsAt: number } {
  // The running one began an hour ago, at a full hour.
  const startsAt =
    from === ""
      ? now() - (now() % HOUR_MS) - HOUR_MS
      : (parseTypedInstant(`${isoDayOf(now() + day * DAY_MS)} ${from}`) as number);
  return { startsAt, endsAt: startsAt + minutes * MINUTE_MS };
}

function factsOf(by: Organizer, one: DemoEvent): EventFacts {
  const { startsAt, endsAt } = timesOf(one);
  const mode = one.mode ?? "on-site";
  const owner = by.organizerGrants[0]?.scopeId ?? "";
  const city = owner === "340100" ? "合肥市" : "芜湖市";
  return {
    kind: one.kind,
    title: one.title,
    summary: one.summary,
    description: one.description ?? "",
    mode,
    venue: mode === "online" ? null : "示例大厦二楼",
    address: mode === "online" ? null : `${city}示例路8号`,
    region: mode === "online" ? "" : owner === "340100" ? "340104" : "340202",
    meetingLink: mode === "on-site" ? null : "https://meeting.example.cn/demo",
    startsAt,
    endsAt,
    capacity: one.capacity,
    admission: one.admission ?? "open",
    registrationOpensAt: one.opens === undefined ? null : startsAt - one.opens * DAY_MS,
    registrationClosesAt: one.closes === undefined ? null : startsAt - one.closes * DAY_MS,
    offerMinutes: 240,
    earnsHours: true,
    owner,
    organizerName: `${city}市场监督管理局（演示）`,
    contact: "0551-00000000",
  };
}
