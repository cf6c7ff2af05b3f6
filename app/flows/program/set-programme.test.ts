import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { desc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { openEvent } from "~/domains/events/events.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Administrator } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { type NamedKind, writeKinds } from "~/kernel/named-kinds";
import { addCycle, inTest } from "../awards/nominations.fixture";
import { type ProgrammeForm, programmeForm } from "./programme-settings";
import { readProgramme, setProgramme } from "./set-programme.server";

/** What the form sends when nothing was touched. */
const typed = (now: ProgrammeForm) => ({
  eventKinds: writeKinds(now.eventKinds),
  claimKinds: writeKinds(now.claimKinds),
  awardLabels: writeKinds(now.awardLabels),
  expertFields: writeKinds(now.expertFields),
  minutesPerHour: `${now.minutesPerHour}`,
  claimYears: `${now.claimYears}`,
  feedbackDays: `${now.feedbackDays}`,
  walkInDays: `${now.walkInDays}`,
  objectorMonths: `${now.objectorMonths}`,
});

it("sets what differs, each with what it was, and what reads it finds it", async () => {
  const admin = (await newcomer()).person as unknown as Administrator;
  const usual = await readProgramme(db);
  expect(usual).toMatchObject({ minutesPerHour: 45, feedbackDays: 14, walkInDays: 90 });
  expect(await setProgramme(admin, programmeForm.parse(typed(usual)))).toEqual({ ok: true, changed: 0 });
  const eventKinds = `${writeKinds(usual.eventKinds)}\nsalon | 沙龙`;
  const wanted = programmeForm.parse({ ...typed(usual), eventKinds, minutesPerHour: " ４０ " });
  expect(await setProgramme(admin, wanted)).toEqual({ ok: true, changed: 2 });
  expect(await setProgramme(admin, wanted)).toEqual({ ok: true, changed: 0 });
  const read = await readProgramme(db);
  expect(read).toEqual({
    ...usual,
    minutesPerHour: 40,
    eventKinds: [...usual.eventKinds, { key: "salon", zh: "沙龙", en: "沙龙" }],
  });
  const { ledgerEntry } = tables;
  const acts = await db
    .select({ subject: ledgerEntry.subjectId })
    .from(ledgerEntry)
    .where(eq(ledgerEntry.act, "setting.changed"))
    .orderBy(desc(ledgerEntry.id));
  expect(acts.map(({ subject }) => subject).sort()).toEqual(["events.kinds", "hours.minutesPerHour"]);
});

it("does not take away a kind that an event has, and says what is wrong with which line or number", async () => {
  const admin = (await newcomer()).person as unknown as Administrator;
  await openEvent(now(), { kind: "seminar" });
  const usual = await readProgramme(db);
  const without = usual.eventKinds.filter(({ key }) => key !== "seminar");
  expect(await setProgramme(admin, { ...usual, eventKinds: without })).toMatchObject({
    ok: false,
    field: "eventKinds",
    reason: "programme.kindUsed",
    values: { key: "seminar", name: "研讨会" },
  });
  const bad = programmeForm.safeParse({ ...typed(usual), claimKinds: "x", feedbackDays: "0", walkInDays: "" });
  expect(bad.error?.issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    "claimKinds: programme.kindLine",
    "feedbackDays: programme.number",
    "walkInDays: programme.number",
  ]);
});

it("leaves the words of a label alone under which a cycle was opened: rolls and certificates say it for good", async () => {
  const admin = (await newcomer()).person as unknown as Administrator;
  const usual = await readProgramme(db);
  const [label, ...others] = usual.awardLabels as [NamedKind, ...NamedKind[]];
  const renamed = { ...usual, awardLabels: [{ ...label, zh: "示例新名" }, ...others] };
  const cycle = await addCycle({ label: label.key });
  expect(await setProgramme(admin, renamed)).toMatchObject({
    ok: false,
    field: "awardLabels",
    reason: "programme.labelFrozen",
    values: { key: label.key, name: label.zh },
  });
  const english = { ...usual, awardLabels: [{ ...label, en: "Another" }, ...others] };
  expect(await setProgramme(admin, english)).toMatchObject({ ok: false, reason: "programme.labelFrozen" });
  const more = { ...usual, awardLabels: [...usual.awardLabels, { key: "more", zh: "另一个", en: "More" }] };
  expect(await setProgramme(admin, more)).toEqual({ ok: true, changed: 1 });
  // Of a draft nothing is promised yet.
  await inTest((tx) => tx.update(tables.awardCycle).set({ openedAt: null }).where(eq(tables.awardCycle.id, cycle.id)));
  expect(
    await setProgramme(admin, { ...renamed, awardLabels: [...renamed.awardLabels, ...more.awardLabels.slice(-1)] }),
  ).toEqual({
    ok: true,
    changed: 1,
  });
});
