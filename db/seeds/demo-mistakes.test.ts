import { expect, it, vi } from "vitest";
import { stateOf } from "~/domains/mistakes/mistake";
import { listMarks } from "~/domains/notes/list-marks.server";
import { findByAccount } from "~/domains/people/person.store.server";
import { mistakenRead } from "~/flows/mistakes/mistake-texts.server";
import { publishAtStart } from "~/flows/program/publish-at-start.server";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoMistakes } from "./demo-mistakes.server";
import { seedDemoNotes } from "./demo-notes.server";
import { seedDemoPeople } from "./demo-people.server";
import { seedRegions } from "./regions.server";

vi.hoisted(() => {
  process.env.ACADEMY_MODE = "demo";
});

it("lays reports in every state, whose places are there, and notes of two people", async () => {
  await seedRegions();
  await publishAtStart();
  await seedDemoPeople();
  await seedDemoNotes();
  await seedDemoMistakes();
  const reports = await db.select().from(tables.mistakeReport);
  expect(reports.map(stateOf).sort()).toEqual(["mended", "open", "taken", "unchanged"]);
  const read = await Promise.all(reports.map(mistakenRead));
  expect(read.map(({ text }) => text).filter((text) => text === null)).toEqual([]);
  // What was mended reads otherwise by now, the rest does not.
  expect(read.map(({ changed }, i) => changed === (reports[i]?.outcome === "mended"))).not.toContain(false);
  for (const [account, many] of [
    ["director", 5],
    ["graduate", 2],
  ] as const) {
    const marks = (await listMarks((await findByAccount(db, account))?.id ?? "", "")).flatMap(({ lessons }) =>
      lessons.flatMap((lesson) => lesson.marks),
    );
    expect(marks).toHaveLength(many);
    expect(new Set(marks.map(({ standing }) => standing))).toEqual(new Set(["same"]));
  }
});

it("writes nothing a second time", async () => {
  const before = await db.$count(tables.ledgerEntry);
  await seedDemoNotes();
  await seedDemoMistakes();
  expect(await db.$count(tables.ledgerEntry)).toBe(before);
});
