import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { now } from "~/kernel/clock";
import { sealedCycle } from "../decision/decided.fixture";
import { publicBallots } from "../decision/public-ballots.server";
import { juryDesk } from "./jury-desk.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

it("is one for the desk of the jury, the page of the ballots and the log", async () => {
  const { cycle } = await sealedCycle([[90], [80]]);
  const { listHash } = await juryDesk(cycle, { locale: "zh-CN", now: now() });
  const { ledgerEntry } = tables;
  const [entry] = await db
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.subjectId, cycle.id), eq(ledgerEntry.act, "award-cycle.ballots-sealed")));
  const logged = /"hash":"([0-9a-f]{64})"/.exec(entry?.body ?? "")?.[1];
  expect(logged).toBeDefined();
  expect([listHash, (await publicBallots(cycle)).commitments?.hash]).toEqual([logged, logged]);
});
