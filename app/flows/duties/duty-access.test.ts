import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { takeSeat } from "~/domains/duties/director-seat.server";
import { aDirector, aFirm, TODAY, YEAR } from "~/domains/duties/duties.fixture";
import { recordDuty, withdrawRecord } from "~/domains/duties/record-duty.server";
import { submitReport } from "~/domains/duties/year-report.server";
import { attachFiles } from "~/domains/files/attach-files.server";
import { system, transact } from "~/domains/ledger/transact.server";
import type { Grant, SignedIn } from "~/domains/people/visitor";
import { newId } from "~/kernel/ids";
import { findVisibleFile } from "../file-access.server";
import { findVisibleReport, seesDutyRecord } from "./duty-access.server";

const who = (personId: string, ...grants: [Grant["role"], Grant["scopeKind"], string | null][]): SignedIn => ({
  signedIn: true,
  personId,
  name: "",
  enterpriseId: null,
  sessionId: "",
  signInId: "",
  grants: grants.map(([role, scopeKind, scopeId], i) => ({ id: String(i), role, scopeKind, scopeId })),
});
const inTest = (work: Parameters<typeof transact>[1]) =>
  transact(system("test"), async (tx) => {
    await work(tx);
    tx.record({ act: "demo.people-added", subject: { kind: "demo", id: "test" } });
  });

let firm: string;
let directorId: string;
let appointment: string;
let record: string;
let report: string;
const file = newId(Date.parse("2026-01-01"));

beforeAll(async () => {
  await seedRegions();
  const made = await aDirector({ enterpriseId: await aFirm("340123") });
  firm = made.firm;
  appointment = made.appointment;
  directorId = made.director.personId;
  const seat = await takeSeat(db, made.director, appointment, TODAY);
  await inTest(async (tx) => {
    const facts = { storageName: "x", fileName: "照片.jpg", mediaType: "image/jpeg", bytes: 1, sha256: "" };
    await tx.insert(tables.storedFile).values({ id: file, ...facts, uploadedBy: directorId, uploadedAt: tx.now });
  });
  const pick = { duty: "promotion", work: "publicity" } as const;
  const recorded = await recordDuty(seat, { pick, sentence: "宣讲标准化法", day: TODAY }, async (tx, id) => {
    await attachFiles(tx, { personId: directorId, fileIds: [file], to: { kind: "duty-record", id } });
  });
  record = recorded.ok ? recorded.id : "";
  report = await submitReport(seat, YEAR, "全年做了这些工作", async () => undefined);
});

/** What somebody sees of the firm: its record, the record's file, its report. */
const seen = async (one: SignedIn) => [
  await seesDutyRecord(one, record),
  (await findVisibleFile(one, file)) !== null,
  (await findVisibleReport(one, report)) !== null,
];
const all = [true, true, true];
const nothing = [false, false, false];

describe("a firm's duty records, their files and reports", () => {
  it("are seen by the director, the firm's administrators and the bureaus above it", async () => {
    expect(await seen(who(directorId))).toEqual(all);
    expect(await seen(who("x", ["enterprise", "enterprise", firm]))).toEqual(all);
    expect(await seen(who("x", ["county", "region", "340123"]))).toEqual(all);
    expect(await seen(who("x", ["city", "region", "340100"]))).toEqual(all);
    expect(await seen(who("x", ["province", "region", "340000"]))).toEqual(all);
  });

  it("are seen by nobody else: colleagues, other firms, bureaus beside, the site's administrator", async () => {
    const other = await aDirector();
    for (const one of [
      who("x"),
      { ...who("x"), enterpriseId: firm },
      who(other.director.personId),
      who("x", ["enterprise", "enterprise", other.firm]),
      who("x", ["county", "region", "340121"]),
      who("x", ["city", "region", "340200"]),
      who("x", ["admin", "all", null]),
      who("x", ["editor", "all", null]),
      who("x", ["examiner", "all", null]),
      who("x", ["organizer", "region", "340123"]),
      // Her role of the firm ended: it is no grant any more.
      who("former administrator"),
    ])
      expect(await seen(one)).toEqual(nothing);
  });

  it("stay hers after her appointment ended, and are not the next director's", async () => {
    await inTest(async (tx) => {
      await tx
        .update(tables.appointment)
        .set({ endsOn: TODAY, endedAt: tx.now })
        .where(eq(tables.appointment.id, appointment));
    });
    expect(await seen(who(directorId))).toEqual(all);
    const next = await aDirector({ enterpriseId: firm });
    expect(await seen(who(next.director.personId))).toEqual(nothing);
  });

  it("are gone when withdrawn, the file too", async () => {
    const made = await aDirector();
    const seat = await takeSeat(db, made.director, made.appointment, TODAY);
    const pick = { duty: "promotion", work: "publicity" } as const;
    const recorded = await recordDuty(seat, { pick, sentence: "宣讲标准化法", day: TODAY });
    const id = recorded.ok ? recorded.id : "";
    const administrator = who("x", ["enterprise", "enterprise", made.firm]);
    expect(await seesDutyRecord(administrator, id)).toBe(true);
    const attached = newId(Date.parse("2026-01-02"));
    await inTest(async (tx) => {
      const facts = { storageName: "y", fileName: "照片.jpg", mediaType: "image/jpeg", bytes: 1, sha256: "" };
      const of = { subjectKind: "duty-record" as const, subjectId: id };
      await tx.insert(tables.storedFile).values({ id: attached, ...facts, ...of, uploadedAt: tx.now });
    });
    expect(await findVisibleFile(administrator, attached)).not.toBeNull();
    await withdrawRecord(seat, id);
    expect(await seesDutyRecord(administrator, id)).toBe(false);
    const [left] = await db.select().from(tables.storedFile).where(eq(tables.storedFile.id, attached));
    expect(left).toMatchObject({ fileName: "", removedAt: expect.any(Number) });
  });

  it("say nothing of things that are not there", async () => {
    expect(await findVisibleReport(who("x", ["province", "region", "340000"]), newId(1))).toBeNull();
    expect(await seesDutyRecord(who("x"), "")).toBe(false);
  });
});
