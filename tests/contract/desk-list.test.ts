import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDoorEvent } from "../e2e/door-event";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

const HOUR = 3_600_000;
const WALK_IN = { name: "演示来宾丁", employer: "示例厂", contact: "13912345678" };

let program: Program;
let organizer: TestVisitor;
let slug: string;
let desk: string;
let codes: string[];
beforeAll(async () => {
  // Its event is written into the file of the database.
  program = await startProgram({ env: { DATABASE_URL: "" } });
  ({ slug, codes } = addDoorEvent(program.dataDir, 5));
  organizer = await new TestVisitor(program.url).signIn("organizer");
  const opened = await organizer.post(`/organizer/events/${slug}/desks`, { name: "东门", where: "door" });
  desk = opened.headers.get("location") ?? "";
  expect(desk).toMatch(/^\/check-in\//);
  expect((await organizer.post(`${desk}/walk-ins`, WALK_IN)).status).toBe(302);
});
afterAll(() => program?.stop());

/** The event takes place so many hours from now. */
function move(startsIn: number, endsIn: number): void {
  const database = new Database(join(program.dataDir, "academy.sqlite"), { timeout: 10_000 });
  const now = Date.now();
  database
    .prepare("UPDATE event SET starts_at = ?, ends_at = ? WHERE slug = ?")
    .run(now + startsIn * HOUR, now + endsIn * HOUR, slug);
  database.close();
}

async function list() {
  const answer = await organizer.get(`${desk}/list.json`);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  return { text, ...(JSON.parse(text) as ListJson) };
}

interface ListJson {
  now: number;
  purgeAt: number;
  withheld: boolean;
  closed: boolean;
  people: { name: string; contact: string; code: string | null }[];
}

describe("the list that a device keeps", () => {
  it("holds nobody's contact and no pass, only what tells them apart", async () => {
    move(-1, 2);
    const { text, people, purgeAt, now, ...rest } = await list();
    expect(rest).toMatchObject({ withheld: false, closed: false });
    expect(people.length).toBeGreaterThan(5);
    const contacts = people.map(({ contact }) => contact).filter(Boolean);
    expect(people.find(({ name }) => name === WALK_IN.name)?.contact).toBe("1****5678");
    expect(contacts.filter((contact) => !/\*{3}/.test(contact))).toEqual([]);
    expect(text).not.toContain(WALK_IN.contact);
    for (const code of codes) expect(text).not.toContain(code);
    expect(people.every(({ code }) => code === null || /^[\w-]{5}$/.test(code))).toBe(true);
    expect(Math.abs(purgeAt - now - 22 * HOUR)).toBeLessThan(HOUR / 10);
  });

  it("is given a day before the start, and no earlier", async () => {
    for (const [startsIn, given] of [
      [23.9, true],
      [24.1, false],
      [500, false],
    ] as const) {
      move(startsIn, startsIn + 3);
      const { people, withheld, text } = await list();
      expect([startsIn, withheld, people.length > 0, text.includes("演示")]).toEqual([startsIn, !given, given, given]);
    }
  });

  it("goes 24 hours after it was had, 20 hours after the end at the latest, and is given no more from then on", async () => {
    move(-1, 72);
    const long = await list();
    expect(long.purgeAt).toBe(long.now + 24 * HOUR);
    move(-22, -19.9);
    const late = await list();
    expect([late.people.length > 0, late.purgeAt > late.now]).toEqual([true, true]);
    move(-22, -20.1);
    const over = await list();
    expect([over.people, over.purgeAt < over.now, over.text.includes("演示")]).toEqual([[], true, false]);
  });

  it("is nobody's but its organizer's, and the page kept beside it names nobody", async () => {
    move(-1, 2);
    const anyone = await new TestVisitor(program.url).get(`${desk}/list.json`);
    expect([anyone.status, anyone.headers.get("location")]).toEqual([
      302,
      `/login?redirectTo=${encodeURIComponent(desk)}`,
    ]);
    const director = await new TestVisitor(program.url).signIn("director");
    for (const path of ["/list.json", "/offline", ""]) expect((await director.get(desk + path)).status).toBe(404);
    expect(await organizer.text(`${desk}?q=来宾`)).toContain(WALK_IN.name);
    const bare = await organizer.text(`${desk}/offline?q=来宾`);
    expect(bare).not.toContain(WALK_IN.name);
    expect(bare).toContain("door-state");
  });

  it("is given to no desk that has ended", async () => {
    move(-1, 2);
    expect((await organizer.post(`${desk}/closing`)).status).toBe(302);
    const { people, closed, text } = await list();
    expect([people, closed, text.includes(WALK_IN.name)]).toEqual([[], true, false]);
  });
});
