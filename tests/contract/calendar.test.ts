import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lineOctets, readBack } from "~/domains/events/calendar/read-back.fixture";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

let program: Program;
let anyone: TestVisitor;
let director: TestVisitor;
beforeAll(async () => {
  program = await startProgram();
  anyone = new TestVisitor(program.url);
  director = await new TestVisitor(program.url).signIn("director");
});
afterAll(() => program?.stop());

const TYPE = "text/calendar; charset=utf-8; method=PUBLISH";

describe("the public feeds", () => {
  it("are calendars, the same until something changes", async () => {
    const answer = await anyone.get("/events.ics");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, TYPE]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    const text = await answer.text();
    expect(Math.max(...lineOctets(text))).toBeLessThanOrEqual(75);
    expect(readBack(text).calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    const etag = answer.headers.get("etag") ?? "";
    const again = await anyone.fetch("/events.ics", { headers: { "if-none-match": etag } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    const head = await anyone.fetch("/events.ics", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await anyone.post("/events.ics")).status).toBe(405);
  });

  it("of an organizer are that region's, and there is none of a region that does not exist", async () => {
    const answer = await anyone.get("/events.ics?organizer=340100");
    expect(answer.status).toBe(200);
    expect(String(readBack(await answer.text()).calendar.getFirstPropertyValue("x-wr-calname"))).toContain("合肥市");
    for (const odd of ["999999", "", "%00"])
      expect((await anyone.get(`/events.ics?organizer=${odd}`)).status).toBe(404);
    expect((await anyone.get("/events/no-such-event.ics")).status).toBe(404);
    expect((await anyone.get("/events/%ZZ.ics")).status).toBe(400);
  });
});

describe("a secret calendar", () => {
  it("is made, shown once, read by whoever holds the address without signing in, and revoked", async () => {
    const made = await (await director.post("/me/calendar")).text();
    const path = /\/calendar\/[\w-]{24}\.ics/.exec(made)?.[0] ?? "";
    expect(path).not.toBe("");
    expect(made).toContain("webcal:");
    expect(await director.text("/me/calendar")).not.toContain(path);
    const answer = await anyone.get(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, TYPE]);
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.headers.get("set-cookie")).toBeNull();
    readBack(await answer.text());
    const etag = answer.headers.get("etag") ?? "";
    expect((await anyone.fetch(path, { headers: { "if-none-match": etag } })).status).toBe(304);
    const page = await director.text("/me/calendar");
    expect(page).toContain("最近读取");
    const revocation = /\/me\/calendar\/[\w-]{36}\/revocation/.exec(page)?.[0] ?? "";
    expect((await anyone.post(revocation)).status).toBe(302);
    expect((await anyone.get(path)).status).toBe(200);
    expect((await director.post(revocation)).headers.get("location")).toBe("/me/calendar#addresses");
    expect((await anyone.get(path)).status).toBe(404);
    // Whoever reports a fault of that page hands on no address.
    expect(await anyone.text(path)).not.toContain(`report-a-fault?page=${encodeURIComponent(path)}`);
    expect(program.log()).not.toContain(path.slice("/calendar/".length, -4));
  });

  it("is answered to a guess as to anything that does not exist", async () => {
    for (const guess of ["x", "A".repeat(24), "%2e%2e", "A".repeat(5000)])
      expect([guess, (await anyone.get(`/calendar/${guess}.ics`)).status]).toEqual([guess, 404]);
  });
});

describe("the pages of events", () => {
  it("are links that can be shared, and take whatever stands in their address", async () => {
    for (const path of [
      "/events",
      "/events?when=past&page=2",
      "/events?q=%25&kind=x&region=340100&mode=online&organizer=340100",
      "/events?day=2026-12-31",
      "/events?day=2026-02-30&page=-1",
      "/events/calendar",
      "/events/calendar?month=2026-12",
      "/events/calendar?month=abc",
      "/events/calendar?month=2099-12",
    ])
      expect([path, (await anyone.get(path)).status]).toEqual([path, 200]);
    const month = await anyone.text("/events/calendar?month=2026-12");
    expect(month).toContain("2026年12月");
    expect(month).toContain('href="/events/calendar?month=2027-01"');
    expect(month).toContain("webcal:");
  });
});
