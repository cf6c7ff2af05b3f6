import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ArrivingScan } from "~/domains/events/check-in/arriving-scan";
import { addAccount, addPasses, desk, openDoor, type Pass, typed } from "~/domains/events/check-in/door.fixture";
import { closeDesk } from "~/domains/events/check-in/open-desk.server";
import { passText } from "~/domains/events/check-in/pass.server";
import { scansById } from "~/domains/events/check-in/seen-scans.server";
import { settleScan } from "~/domains/events/check-in/settle-scan.server";
import { changeEvent, organizerFor } from "~/domains/events/events.fixture";
import { ensureSigningKeys } from "~/domains/ledger/signing-keys.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { receiveScans } from "./receive-scans.server";
import { undoScan } from "./undo-scan.server";

beforeAll(async () => {
  await seedRegions();
  await ensureSigningKeys();
});

const MINUTE = 60_000;
const rows = (eventId: string) => db.select().from(tables.checkIn).where(eq(tables.checkIn.eventId, eventId));
const told = async (eventId: string) =>
  Object.fromEntries(
    (await rows(eventId)).map(({ id, verdict, duplicateOfId }) => [
      id,
      duplicateOfId ? `${verdict} of ${duplicateOfId}` : verdict,
    ]),
  );
const send = (by: Parameters<typeof receiveScans>[0], deskId: string, scans: ArrivingScan[], sentAt = now()) =>
  receiveScans(by, deskId, { sentAt, scans });
const cancel = ({ id }: Pass, at: number) =>
  transact(system("test"), async (tx) => {
    await tx.update(tables.registration).set({ state: "cancelled", stateAt: at }).where(eq(tables.registration.id, id));
    tx.record({ act: "registration.cancelled", subject: { kind: "registration", id } });
  });

describe("what a desk sends", () => {
  it("is stored once, however often it comes", async () => {
    const { event, by, passes } = await openDoor(now(), 1);
    const { id } = await desk(by, event);
    const scan = typed(passes[0]?.passCode ?? "", now() - 5000);
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(by, id, [scan, scan])));
    for (const answer of answers) expect([...answer.values()]).toEqual(["stored"]);
    expect(await told(event.id)).toEqual({ [scan.id]: "admitted" });
  });

  it("of two offline phones is one attendance at the earlier time, whatever their clocks say and whoever comes back first", async () => {
    const { event, by, passes } = await openDoor(now(), 1);
    const [a, b] = [await desk(by, event, "1"), await desk(by, event, "2")];
    const code = passes[0]?.passCode ?? "";
    const base = now() - 10 * MINUTE;
    // The first phone is a day ahead, the second an hour behind.
    const first = typed(code, base + 100 + 24 * 60 * MINUTE);
    const second = typed(code, base + 5 * MINUTE - 60 * MINUTE);
    await send(by, b.id, [second], now() - 60 * MINUTE);
    expect(await told(event.id)).toEqual({ [second.id]: "admitted" });
    await send(by, a.id, [first], now() + 24 * 60 * MINUTE);
    expect(await told(event.id)).toEqual({ [first.id]: "admitted", [second.id]: `duplicate of ${first.id}` });
  });

  it("knows a signed pass by its signature, a short code by itself, and keeps what it does not know", async () => {
    const { event, by, passes } = await openDoor(now(), 1);
    const other = await openDoor(now(), 1);
    const { id } = await desk(by, event);
    const [pass] = passes as [Pass];
    const text = await passText({ eventId: event.id, passCode: pass.passCode, appliedAt: pass.appliedAt });
    const forged = text.replace(/.$/, (sign) => (sign === "0" ? "G" : "0"));
    const at = now();
    const foreign = await passText({ ...(other.passes[0] as Pass), eventId: other.event.id });
    const scans = [
      typed(text, at, { how: "scan" }),
      typed(forged, at, { how: "scan" }),
      typed(foreign, at, { how: "scan" }),
      typed(pass.passCode, at, { how: "scan" }),
      typed("ZZZZ-ZZZZ", at),
      typed("https://example.org/".repeat(20), at, { how: "scan" }),
    ];
    await send(by, id, scans);
    const verdicts = await told(event.id);
    expect(scans.map((scan) => verdicts[scan.id])).toEqual(["admitted", ...Array(5).fill("unknown")]);
    const kept = await rows(event.id);
    expect(kept.every(({ read }) => read === null || [...read].length <= 64)).toBe(true);
  });

  it("admits a cancelled pass that an offline desk let in, without hours until somebody settles it", async () => {
    const { event, by, passes } = await openDoor(now(), 2);
    const { id } = await desk(by, event);
    const [pass, settled] = passes as [Pass, Pass];
    const at = now();
    for (const one of [pass, settled]) await cancel(one, at - 120 * MINUTE);
    const scans = [
      typed(pass.passCode, at),
      typed(settled.passCode, at),
      typed(settled.passCode, at + MINUTE),
    ] as const;
    await send(by, id, [...scans]);
    expect(await told(event.id)).toMatchObject({ [scans[0].id]: "invalid-pass", [scans[1].id]: "invalid-pass" });
    const own = { ...by, personId: settled.personId as string };
    const reason = "核对了姓名，本人说没有取消";
    await expect(settleScan(own, event.slug, scans[1].id, { how: "counts", reason })).rejects.toThrow(Refused);
    await settleScan(by, event.slug, scans[1].id, { how: "counts", reason });
    await settleScan(by, event.slug, scans[0].id, { how: "does-not-count", reason });
    expect(await told(event.id)).toEqual({
      [scans[0].id]: "invalid-pass",
      [scans[1].id]: "admitted",
      [scans[2].id]: `duplicate of ${scans[1].id}`,
    });
    // What comes late from another phone follows the decision.
    const late = typed(pass.passCode, at - 2 * MINUTE);
    await send(by, id, [late]);
    const [row] = (await rows(event.id)).filter((one) => one.id === late.id);
    expect(row).toMatchObject({ verdict: "invalid-pass", settledHow: "does-not-count" });
    // What was decided can be decided anew, with its reason, until it is booked who was there.
    const anew = "又核对了一次，是本人";
    await settleScan(by, event.slug, scans[0].id, { how: "counts", reason: anew });
    const hers = (await rows(event.id)).filter(({ registrationId }) => registrationId === pass.id);
    expect(hers.map(({ settledHow, settledReason }) => [settledHow, settledReason])).toEqual([
      ["counts", anew],
      ["counts", anew],
    ]);
    expect((await told(event.id))[late.id]).toBe("admitted");
    await settleScan(by, event.slug, scans[0].id, { how: "does-not-count", reason });
    expect((await told(event.id))[late.id]).toBe("invalid-pass");
    const log = (await db.select().from(tables.ledgerEntry)).filter((entry) => JSON.stringify(entry).includes(anew));
    expect(log).toHaveLength(1);
    await transact(system("test"), async (tx) => {
      await tx.update(tables.registration).set({ outcome: "absent" }).where(eq(tables.registration.id, pass.id));
      tx.record({ act: "test.prepared", subject: { kind: "test", id: "booked" } });
    });
    await expect(settleScan(by, event.slug, scans[0].id, { how: "counts", reason })).rejects.toThrow("checkIn.booked");
  });

  it("takes back what was a mistake, on the device or here; the next scan counts then", async () => {
    const { event, by, passes } = await openDoor(now(), 1);
    const { id } = await desk(by, event);
    const code = passes[0]?.passCode ?? "";
    const [first, second] = [typed(code, now() - 2 * MINUTE), typed(code, now() - MINUTE)];
    await send(by, id, [first, second]);
    expect((await told(event.id))[second.id]).toBe(`duplicate of ${first.id}`);
    await send(by, id, [{ ...first, undo: "扫错了人" }]);
    await send(by, id, [first]);
    expect((await told(event.id))[second.id]).toBe("admitted");
    await undoScan(by, id, second.id, "也扫错了");
    await expect(undoScan(by, id, second.id, "再来一次")).rejects.toThrow(Refused);
    expect((await rows(event.id)).map(({ undoneReason }) => undoneReason).sort()).toEqual(["也扫错了", "扫错了人"]);
  });

  it("takes back nobody's own presence at her word, sent later by a device either; another organizer does (018)", async () => {
    const { event, by, passes } = await openDoor(now(), 1);
    const { id } = await desk(by, event);
    const scan = typed(passes[0]?.passCode ?? "", now() - MINUTE);
    await send(by, id, [scan]);
    const own = { ...by, personId: passes[0]?.personId as string };
    expect((await send(own, id, [{ ...scan, undo: "没有来" }])).get(scan.id)).toBe("own-undo");
    await expect(undoScan(own, id, scan.id, "没有来")).rejects.toThrow(Refused);
    expect((await rows(event.id)).map(({ verdict, undoneAt }) => [verdict, undoneAt])).toEqual([["admitted", null]]);
    expect((await send(by, id, [{ ...scan, undo: "没有来" }])).get(scan.id)).toBe("stored");
    expect((await rows(event.id))[0]?.undoneBy).toBe(by.personId);
  });

  it("registers who comes without having signed up, once, and gives the hours to her whose name and account it is", async () => {
    const { event, by, passes } = await openDoor(now(), 1);
    const { id } = await desk(by, event);
    const account = `1390000${String(now()).slice(-4)}`;
    const personId = newId(now());
    await transact(system("test"), async (tx) => {
      await tx.insert(tables.person).values({
        id: personId,
        name: "王小明",
        account,
        accountKind: "mobile",
        createdAt: 0,
      });
      tx.record({ act: "test.prepared", subject: { kind: "test", id: "walk-in" } });
    });
    const walkIn = (name: string, contact: string | null) =>
      typed("", now(), { how: "walk-in", read: null, walkIn: { name, employer: "示例厂", contact } });
    const scans = [walkIn("王小明", account), walkIn("王大明", account), walkIn("李无号", null)];
    await send(by, id, scans);
    await send(by, id, scans);
    const all = await db.select().from(tables.registration).where(eq(tables.registration.eventId, event.id));
    const added = all.filter(({ id: one }) => one !== passes[0]?.id);
    expect(added.map(({ personId: of, walkInName, state }) => [of, walkInName, state])).toEqual([
      [personId, null, "confirmed"],
      [null, "王大明", "confirmed"],
      [null, "李无号", "confirmed"],
    ]);
    expect(new Set(added.map(({ place }) => place)).size).toBe(3);
    expect(Object.values(await told(event.id))).toEqual(Array(3).fill("admitted"));
  });

  it("registers no organizer at her own door: her own name and account leave nothing behind", async () => {
    const { event, by } = await openDoor(now(), 0);
    const { id } = await desk(by, event);
    const { personId, account } = await addAccount("王组织");
    const walkIn = { name: "王组织", employer: null, contact: account };
    const scan = typed("", now(), { how: "walk-in", read: null, walkIn });
    expect((await send({ ...by, personId }, id, [scan])).get(scan.id)).toBe("own");
    expect(await rows(event.id)).toEqual([]);
    expect(await db.$count(tables.registration, eq(tables.registration.eventId, event.id))).toBe(0);
    expect((await send(by, id, [scan])).get(scan.id)).toBe("stored");
  });

  it("lets walk-ins in beyond the seats, and says so", async () => {
    const { event, by } = await openDoor(now(), 0);
    await changeEvent(event, { capacity: 1 });
    const { id } = await desk(by, event);
    const scans = ["甲", "乙"].map((name) =>
      typed("", now(), { how: "walk-in", read: null, walkIn: { name, employer: null, contact: null } }),
    );
    await send(by, id, scans);
    const seen = await scansById(
      db,
      event.id,
      scans.map((scan) => scan.id),
    );
    expect(scans.map((scan) => seen.find((one) => one.id === scan.id)?.beyondSeats)).toEqual([false, true]);
  });

  it.each([
    ["a seat that is held for somebody is taken", {}, { state: "offered" as const }, true],
    ["who takes part online takes none", { mode: "hybrid" as const }, { attendance: "online" as const }, false],
    ["who waits has none", {}, { state: "waitlisted" as const }, false],
  ])("of the seats beyond which a walk-in is, %s", async (_said, change, others, beyond) => {
    const { event, by } = await openDoor(now(), 1);
    await changeEvent(event, { capacity: 3, ...change });
    await addPasses(event, now(), 2, others);
    // Whoever registers at the door comes after them.
    await transact(system("test"), async (tx) => {
      await tx.update(tables.seatBook).set({ nextPlace: 10 }).where(eq(tables.seatBook.unitId, event.id));
      tx.record({ act: "test.prepared", subject: { kind: "test", id: "seats" } });
    });
    const { id } = await desk(by, event);
    const scan = typed("", now(), {
      how: "walk-in",
      read: null,
      walkIn: { name: "丙", employer: null, contact: null },
    });
    await send(by, id, [scan]);
    expect((await scansById(db, event.id, [scan.id]))[0]?.beyondSeats).toBe(beyond);
  });

  it("checks nobody in by herself, and nobody else's event; a desk closed meanwhile is still heard", async () => {
    const { event, by, passes } = await openDoor(now(), 1);
    const { id } = await desk(by, event);
    const scan = typed(passes[0]?.passCode ?? "", now());
    const own = { ...by, personId: passes[0]?.personId as string };
    expect((await send(own, id, [scan])).get(scan.id)).toBe("own");
    expect(await rows(event.id)).toEqual([]);
    const neighbour = organizerFor({ personId: newId(now()) }, "340200");
    await expect(send(neighbour, id, [scan])).rejects.toThrow(NotFound);
    await closeDesk(by, id);
    await closeDesk(by, id);
    expect((await send(by, id, [scan])).get(scan.id)).toBe("stored");
    const elsewhere = await openDoor(now(), 1);
    const there = await desk(elsewhere.by, elsewhere.event);
    expect((await send(elsewhere.by, there.id, [scan])).get(scan.id)).toBe("elsewhere");
  });
});

it("any order and any repetition of uploads comes to the same", async () => {
  const scan = fc.record({
    pass: fc.nat(1),
    minute: fc.integer({ min: 0, max: 8 }),
    direction: fc.constantFrom("in" as const, "out" as const),
    undo: fc.constantFrom(null, null, null, "扫错了"),
  });
  const at = now();
  await fc.assert(
    fc.asyncProperty(
      fc.array(scan, { minLength: 1, maxLength: 7 }),
      fc.infiniteStream(fc.nat(99)),
      async (made, draws) => {
        const { event, by } = await openDoor(at, 0);
        const passes = await addPasses(event, at, 2);
        await cancel(passes[1] as Pass, at - 5 * MINUTE);
        const { id } = await desk(by, event);
        const scans = made.map(({ pass, minute, direction, undo }, n) =>
          typed((passes[pass] as Pass).passCode, at + (minute - 15) * MINUTE + n * 5000, { direction, undo }),
        );
        const expected = await outcome(scans, [scans.map((_, i) => i)]);
        const order = [...scans.keys(), ...scans.keys()].sort(() => (draws.next().value as number) - 50);
        expect(
          await outcome(
            scans,
            order.map((i) => [i]),
          ),
        ).toEqual(expected);

        /** What is stored after these uploads, told without what differs by when it came. */
        async function outcome(all: ArrivingScan[], uploads: number[][]) {
          await transact(system("test"), async (tx) => {
            await tx.delete(tables.checkIn).where(eq(tables.checkIn.eventId, event.id));
            tx.record({ act: "test.prepared", subject: { kind: "test", id: "again" } });
          });
          // The clock of the device tells the same elapsed time at each sending.
          for (const upload of uploads)
            await receiveScans(by, id, { sentAt: now(), scans: upload.map((i) => all[i] as ArrivingScan) });
          return told(event.id);
        }
      },
    ),
    { numRuns: 12 },
  );
});

it("forty passes at four desks at once, each shown twice and sent again: forty attendances", async () => {
  const at = now();
  const { event, by, passes } = await openDoor(at, 40);
  const desks = await Promise.all(["1", "2", "3", "4"].map((name) => desk(by, event, name)));
  const at2 = now();
  const uploads = passes.flatMap(({ passCode }, i) => {
    const shown = [0, 1].map((again) => typed(passCode, at2 - 2000 + i * 10 + again));
    return shown.flatMap((scan, again) => {
      const { id } = desks[(i + again) % desks.length] as { id: string };
      return [() => send(by, id, [scan]), () => send(by, id, [scan])];
    });
  });
  await Promise.all(uploads.map((upload) => upload()));
  const stored = await rows(event.id);
  expect(stored).toHaveLength(80);
  const admitted = stored.filter(({ verdict }) => verdict === "admitted");
  expect(new Set(admitted.map(({ registrationId }) => registrationId)).size).toBe(40);
  expect(admitted).toHaveLength(40);
  for (const { duplicateOfId, at: seen } of stored.filter(({ verdict }) => verdict === "duplicate"))
    expect(admitted.find(({ id }) => id === duplicateOfId)?.at).toBeLessThanOrEqual(seen);
});
