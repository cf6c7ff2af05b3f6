import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findMeeting, type Meeting, panelTies } from "~/domains/awards/decision/decision.store.server";
import { orderField, tieReasonField } from "~/domains/awards/decision/meeting-forms";
import { ordersStand, wholeStand } from "~/domains/awards/decision/stands";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { putIssuer } from "~/domains/credentials/set-achievement.server";
import { system, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { readDecision } from "~/flows/awards/decision/decision-ground.server";
import { orderTies } from "~/flows/awards/decision/order-ties.server";
import { closeMeeting, openMeeting } from "~/flows/awards/decision/run-meeting.server";
import { issuerOf } from "~/flows/awards/honour/certificate-issuer.server";
import { decideAwards } from "~/flows/awards/honour/decide-awards.server";
import { draftNotice } from "~/flows/awards/notice/draft-notice.server";
import {
  acceptObjection,
  answerObjection,
  investigateObjection,
  ruleOnObjection,
} from "~/flows/awards/notice/objections/decide-objection.server";
import { fileObjection } from "~/flows/awards/notice/objections/file-objection.server";
import { prepareNotice, publishNotice } from "~/flows/awards/notice/publish-notice.server";
import { asOf, now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { db } from "../client.server";
import { daysAgo } from "./demo-days";

const insist = <T extends { ok: boolean }>(done: T, what: string): T => {
  if (!done.ok) throw new Error(`demo ${what}: ${JSON.stringify(done)}`);
  return done;
};

/** The meeting follows the ranking; what the rule gives to the panel it orders as it finds it. */
export async function holdDemoMeeting(by: BureauOfficer, { id, slug }: Pick<Cycle, "id" | "slug">): Promise<void> {
  const number = await openMeeting(by, slug, {
    heldOn: isoDayOf(now()),
    place: "示例会议室",
    chair: "演示主持人",
    stand: "",
    present: ["演示主持人", "演示成员甲", "演示成员乙", "演示成员丙", "演示记录员"],
    minutes: "听取评审情况汇报，逐一核对入选条件和不予评定的情形，没有发现应当排除的情形。按排名确定拟入选名单。",
  });
  const meeting = async () => (await findMeeting(db, id, number)) as Meeting;
  const before = await meeting();
  const cycle = await getCycle(db, id);
  const ties = panelTies(cycle, await readDecision(db, cycle, before, now()));
  if (ties.length > 0) {
    const places = ties.flatMap(({ nominations }) =>
      nominations.map((alias, at) => [orderField(alias), String(at + 1)]),
    );
    const why = ties.map(({ nominations }) => [tieReasonField(nominations), "做法在同行企业更容易推广，材料更翔实"]);
    const fields = { ...Object.fromEntries(places), ...Object.fromEntries(why), stand: ordersStand(before) };
    insist(await orderTies(by, { slug, number }, fields), "ties");
  }
  const seen = await readDecision(db, await getCycle(db, id), await meeting(), now());
  insist(await closeMeeting(by, { slug, number }, wholeStand(seen)), "meeting");
}

/** Beside what the page says of every notice by itself. */
export const DEMO_NOTICE_WORDS = "公示期间需要了解评选办法的，可以查看本次评选的规则。";

export async function publishDemoNotice(by: BureauOfficer, { id, slug }: Pick<Cycle, "id" | "slug">): Promise<void> {
  const words = DEMO_NOTICE_WORDS;
  insist(await prepareNotice(by, slug, { words, stand: "" }), "notice");
  const draft = await draftNotice(db, await getCycle(db, id), now(), { words });
  await publishNotice(by, slug, draft?.seen ?? "");
}

/** Somebody objects, it is looked into, and it does not hold. */
export async function ruleOnDemoObjection(by: BureauOfficer, { slug }: Pick<Cycle, "slug">, at: number): Promise<void> {
  const filed = await asOf(daysAgo(at, 16), () =>
    fileObjection(
      slug,
      {
        party: "unit" as const,
        name: "示例行业服务中心",
        contactPerson: "演示联系人",
        contact: "0551-00000001",
        statement: "名单中有一位的事迹写到三年抽查四十二项问题，请核实抽查记录是否齐全。",
        nomination: null,
        fileIds: [],
        formKey: null,
      },
      { personId: null, address: "demo", locale: "zh-CN" },
    ),
  );
  if (!filed.ok) throw new Error(`demo objection: ${JSON.stringify(filed)}`);
  const named = { slug, number: filed.number };
  await asOf(daysAgo(at - 1, 10), () => acceptObjection(by, named));
  await asOf(daysAgo(at - 1, 11), () => investigateObjection(by, named));
  const reasons = "已向推荐单位调取抽查和整改记录，四十二项记录齐全，与事迹所述一致，异议不成立。";
  await asOf(daysAgo(at - 4, 10), () => ruleOnObjection(by, named, { upheld: false, reasons, material: false }));
  await asOf(daysAgo(at - 4, 11), () => answerObjection(by, named, reasons));
}

/** Whoever honours is not whoever trains: certificates of honour have an issuer and a seal of their own. */
const ISSUER = { name: "示例评选组织单位（演示）", sealTop: "示例评选组织单位", sealFoot: "表彰专用章" };

export async function decideDemoAwards(by: BureauOfficer, { id, slug, label }: Cycle): Promise<void> {
  const { set } = await issuerOf(db, label);
  if (!set) await transact(system("setup"), (tx) => putIssuer(tx, { id: "honours", demo: true, form: ISSUER }));
  const notice = await standingNotice(db, id);
  const asked = { issuerId: set?.id ?? "honours", listHash: notice?.listHash ?? "" };
  insist(await decideAwards(by, slug, asked), "decision");
}
