import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { standOf } from "~/domains/awards/cycle/keep-cycle.server";
import { keepUpload } from "~/domains/files/keep-upload.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { findVisibleFile } from "~/flows/file-access.server";
import { now } from "~/kernel/clock";
import { DAY_MS } from "~/kernel/milliseconds";
import { changePart } from "../../cycle/run-cycle.server";
import { decideAwards } from "../../honour/decide-awards.server";
import { givenAwards } from "../../honour/decision-view.server";
import { ISSUER, noticedCycle } from "../../honour/honours.fixture";
import { revokeAward } from "../../honour/revoke-award.server";
import { withdrawNomination } from "../../nomination/consent-nomination.server";
import { addCycle, director, inTest, officerAt, submitted } from "../../nominations.fixture";
import { closeNotice } from "../close-notice.server";
import { correctNotice } from "../correct-notice.server";
import { noticeDesk } from "../notice-desk.server";
import { closeMeeting, decidedCycle, FILER, FILING, publishNow } from "../notices.fixture";
import {
  acceptObjection,
  answerObjection,
  investigateObjection,
  refuseObjection,
  reopenObjection,
  ruleOnObjection,
} from "./decide-objection.server";
import { fileObjection } from "./file-objection.server";
import { objectionDesk, openObjection } from "./objection-views.server";
import { publishConsequence } from "./publish-consequence.server";

let province: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  province = await officerAt("340000", "province");
});

/** The province's officer as somebody who is nominated. */
const officer = (personId = ""): BureauOfficer => ({ ...province, personId }) as BureauOfficer;

describe("an officer who is nominated and stands on no list", () => {
  it("neither rules on an objection against her rival nor reads who filed it", async () => {
    const { cycle, people } = await decidedCycle();
    const rival = people[0]?.alias ?? "";
    await closeMeeting(cycle.id, [rival]);
    await publishNow(province, cycle);
    const kept = await keepUpload(
      { personId: null },
      { bytes: Buffer.from("会议记录"), typedName: "记录.txt" },
      { kinds: ["txt"], fallback: "文件" },
    );
    const fileIds = kept.ok ? [kept.file.id] : [];
    const filing = { ...FILING, nomination: rival, fileIds };
    expect(await fileObjection(cycle.slug, filing, { ...FILER, address: "rival" })).toMatchObject({ ok: true });
    const her = officer(people[1]?.person.personId);
    const named = { slug: cycle.slug, number: 1 };
    const acts: (() => Promise<unknown>)[] = [
      () => acceptObjection(her, named),
      () => refuseObjection(her, named, "与名单无关"),
      () => investigateObjection(her, named),
      () => ruleOnObjection(her, named, { upheld: true, reasons: "异议成立。", material: true }),
      () => answerObjection(her, named, "异议成立。"),
      () => reopenObjection(her, named, "新的证据"),
    ];
    for (const act of acts) await expect(act(), `${act}`).rejects.toMatchObject({ reason: "notice.own.rival" });
    const seen = await openObjection(her, await getCycle(db, cycle.id), 1, now());
    expect([seen.hidden, seen.objector, JSON.stringify(seen).includes("赵钱孙")]).toEqual([true, null, false]);
    expect(seen.verdicts.ruling).toMatchObject({ reason: "notice.own.rival" });
    expect(await findVisibleFile(her, fileIds[0] ?? "")).toBeNull();
    expect(await findVisibleFile(province, fileIds[0] ?? "")).not.toBeNull();
    await acceptObjection(province, named);
  });

  it("publishes no consequence of a ruling on the list that she is not on", async () => {
    const { cycle, people } = await decidedCycle();
    await closeMeeting(cycle.id, [people[0]?.alias ?? ""]);
    await publishNow(province, cycle);
    await fileObjection(cycle.slug, FILING, { ...FILER, address: "whole" });
    const named = { slug: cycle.slug, number: 1 };
    await acceptObjection(province, named);

    await inTest((tx) =>
      tx.update(tables.awardCycle).set({ decidedAt: tx.now }).where(eq(tables.awardCycle.id, cycle.id)),
    );
    await ruleOnObjection(province, named, { upheld: true, reasons: "名单应当更正。", material: true });
    const her = officer(people[1]?.person.personId);
    const text = "名单重新核对，没有变化。";
    await expect(publishConsequence(her, named, text)).rejects.toMatchObject({ reason: "notice.own.rival" });
    const { shown } = await objectionDesk(her, await getCycle(db, cycle.id), 1, now());
    expect(shown.verdicts.consequence).toMatchObject({ reason: "notice.own.rival" });
    expect(await publishConsequence(province, named, text)).toEqual({ ok: true });
  });

  it("gives no awards and takes none back", async () => {
    const noticed = await noticedCycle({ chosen: 1, others: 1 });
    const { cycle, listHash, ids, people } = noticed;
    const her = officer(people[1]?.personId);
    const asked = { issuerId: ISSUER, listHash };
    await expect(decideAwards(her, cycle.slug, asked)).rejects.toMatchObject({ reason: "award.own.cycle" });
    await decideAwards(noticed.province, cycle.slug, asked);
    // Refused before the reason is looked at, of which the answer would tell who stands in it.
    await expect(revokeAward(her, ids[0] ?? "", "王小明")).rejects.toMatchObject({ reason: "award.own.cycle" });
    const [shown] = await givenAwards(her, await getCycle(db, cycle.id), "zh-CN");
    expect(shown?.revocable).toMatchObject({ reason: "award.own.cycle" });
  });

  it("amends no rules of it", async () => {
    const cycle = await addCycle();
    const { person } = await director("340826");
    await submitted(person, cycle);
    const change = { facts: { submissionsUntil: cycle.submissionsUntil + DAY_MS } };
    const asked = { part: "facts" as const, change, stand: standOf(cycle), reason: "延长申报时间。" };
    await expect(changePart(officer(person.personId), cycle.slug, asked)).rejects.toMatchObject({
      reason: "award.own.cycle",
    });
  });
});

describe("an officer who stood on a list once", () => {
  it("is not told who objected to it, also when she fell from it since", async () => {
    const { cycle, people } = await decidedCycle();
    await publishNow(province, cycle);
    await fileObjection(cycle.slug, FILING, { ...FILER, address: "fell" });
    const her = officer(people[1]?.person.personId);
    await closeMeeting(cycle.id, [people[0]?.alias ?? ""]);
    const seen = (await noticeDesk(cycle, { locale: "zh-CN", now: now() })).draft?.seen ?? "";
    const correction = {
      reason: "会议重新评定，名单更正。",
      words: "",
      renamed: [],
      nomination: "",
      name: "",
      employer: "",
      seen,
    };
    expect(await correctNotice(province, cycle.slug, correction)).toEqual({ ok: true });
    const opened = async () => openObjection(her, await getCycle(db, cycle.id), 1, now());
    expect(await opened()).toMatchObject({ own: "nominee", objector: null });
    // Nor when she is nominated no more; and then she writes no text of the notice whose refusal could tell it.
    await withdrawNomination(people[1]?.person as Person, people[1]?.nominationId ?? "");
    expect(await opened()).toMatchObject({ own: "nominee", objector: null });
    await expect(closeNotice(her, cycle.slug)).rejects.toMatchObject({ reason: "award.own.cycle" });
  });
});
