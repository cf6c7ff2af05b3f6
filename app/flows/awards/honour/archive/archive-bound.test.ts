import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { wordStand } from "~/domains/awards/decision/stands";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { putIssuer } from "~/domains/credentials/set-achievement.server";
import { PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { erasePerson } from "../../../people/erase-person.server";
import { again, type Scoring, unblindedCycle, wholeSeen } from "../../decision/decided.fixture";
import { closeMeeting, openMeeting } from "../../decision/run-meeting.server";
import { sayWord } from "../../decision/say-word.server";
import { inTest } from "../../nominations.fixture";
import { closeNotice } from "../../notice/close-notice.server";
import { CHECKED, FILER, FILING, publishNow } from "../../notice/notices.fixture";
import {
  acceptObjection,
  answerObjection,
  investigateObjection,
  ruleOnObjection,
} from "../../notice/objections/decide-objection.server";
import { fileObjection } from "../../notice/objections/file-objection.server";
import { decideAwards } from "../decide-awards.server";
import { ISSUER } from "../honours.fixture";
import { listedNow, put, putListed, type Unpacked, unpacked, verified } from "./archive.fixture";
import { archiveCycle } from "./archive-cycle.server";

const RULING = "经核查，材料齐全，异议不成立。";

/** A cycle from its ballots to its archive by the acts that everybody goes through: one passed over with a reason, an objection that was dismissed. */
async function archivedCycle(): Promise<Scoring> {
  // Four that only the draw sets apart: the verifier has to draw as the program does.
  const points = [[90], [80], [70], [60], [60], [60], [60]];
  const scoring = await unblindedCycle(points, { cap: 2, ties: [{ by: "draw" }] });
  const { province, cycle, nominations } = scoring;
  const { slug } = cycle;
  const form = { name: "示例单位（演示）", sealTop: "示例单位", sealFoot: "表彰专用章" };
  await inTest((tx) => putIssuer(tx, { id: ISSUER, demo: true, form }));
  const facts = { heldOn: isoDayOf(now()), place: "示例会议室", chair: "演示主持", present: ["演示甲"], stand: "" };
  const number = await openMeeting(province, slug, { ...facts, minutes: "逐一核对，按排名确定。" });
  const word = { chosen: false, reason: "示例：让出名额", veto: null, votes: null, stand: wordStand(null) };
  const said = await sayWord(province, { slug, number, alias: nominations[1]?.alias ?? "" }, word);
  const closed = await closeMeeting(province, { slug, number }, await wholeSeen(cycle, number));
  expect([said, closed]).toEqual([{ ok: true }, { ok: true }]);
  await publishNow(province, cycle);
  const filed = await fileObjection(slug, FILING, { ...FILER, address: "bound" });
  if (!filed.ok) throw new Error(filed.reason);
  const named = { slug, number: filed.number };
  await acceptObjection(province, named);
  await investigateObjection(province, named);
  await ruleOnObjection(province, named, { upheld: false, reasons: RULING, material: false });
  await answerObjection(province, named, RULING);
  const notice = await standingNotice(db, cycle.id);
  vi.setSystemTime((notice?.endsAt ?? 0) + 1);
  await closeNotice(province, slug, CHECKED);
  await decideAwards(province, slug, { issuerId: ISSUER, listHash: notice?.listHash ?? "" });
  await archiveCycle(province, slug);
  await listedNow(scoring);
  return { ...scoring, cycle: await again(cycle) };
}
let scoring: Scoring;
beforeAll(async () => {
  await seedRegions();
  scoring = await archivedCycle();
});
afterAll(() => {
  vi.useRealTimers();
});

// biome-ignore lint/suspicious/noExplicitAny: files as a forger has them
type Any = any;

describe("an archive whose manifest was made to fit what was altered", () => {
  let archive: Unpacked;
  beforeAll(async () => {
    archive = await unpacked(scoring);
  });

  it("verifies as it is, binds everything to the log, and says that the whole file has to be compared", () => {
    const { status, said } = verified(archive.folder);
    expect([status, said.includes("没有绑定")]).toEqual([0, false]);
    expect(said.trimEnd().split("\n").at(-1)).toContain("compare the SHA-256 of the ZIP file");
    for (const says of ["先核对整个文件", "First check the file as a whole"])
      expect(String(archive.files.get("README.txt"))).toContain(says);
  });

  it.each<[string, string, (file: Any) => void, string]>([
    ["minutes", "07-meetings.json", ([one]) => Object.assign(one, { minutes: "按排名确定。" }), "会议记录"],
    ["the chair", "07-meetings.json", ([one]) => Object.assign(one, { chair: "别人" }), "会议记录"],
    [
      "a reason",
      "07-meetings.json",
      ([one]) =>
        Object.assign(
          one.words.find(({ reason }: Any) => reason),
          { reason: "" },
        ),
      "会议决定",
    ],
    ["a ruling", "09-objections.json", ([one]) => Object.assign(one, { ruling: "异议不成立。" }), "裁定"],
    ["an answer", "09-objections.json", ([one]) => Object.assign(one, { answer: "异议不成立。" }), "答复"],
    ["who approved", "01-rules.json", (file) => Object.assign(file, { authority: "别的单位" }), "批准文件和时间"],
    ["the length of the notice", "01-rules.json", ({ rules }) => Object.assign(rules.notice, { days: 1 }), "规则"],
    [
      "a certificate's code",
      "13-certificates.json",
      ([one]) => Object.assign(one, { code: "0123456789AB" }),
      "证书编号",
    ],
    [
      "a name honoured",
      "10-awards.json",
      ([one]) => Object.assign(one, { name: "别人" }),
      "表彰的姓名 a name honoured：",
    ],
    ["a name not on notice", "10-awards.json", ([one]) => Object.assign(one, { name: "别人" }), "不是公示的姓名"],
    ["the cap", "05-opened.json", (file) => Object.assign(file, { cap: 3 }), "不是按01-rules.json的规则计票"],
    [
      "a reason that was opened",
      "05-opened.json",
      ({ departures: [one] }) => Object.assign(one, { chosen: true }),
      "是否入选不符",
    ],
    ["a title", "05-opened.json", ({ cycle }) => Object.assign(cycle, { title: "别的评选" }), "不是发布公示时的那一份"],
    [
      "a name",
      "05-opened.json",
      ({ nominations }) =>
        Object.assign(
          nominations.find((one: Any) => one.name),
          { name: "别人" },
        ),
      "公示名单里是另一个姓名",
    ],
    [
      "a name with what opens it",
      "05-opened.json",
      ({ nominations }) => {
        const one = nominations.find(({ name }: Any) => name);
        Object.assign(one, { name: "别人", opening: { ...one.opening, name: "别人" } });
      },
      "姓名或申报与承诺不符",
    ],
    [
      "the nomination of somebody else",
      "05-opened.json",
      ({ nominations }) => Object.assign(nominations.find((one: Any) => one.name).opening, { locked: "0".repeat(64) }),
      "姓名或申报与承诺不符",
    ],
    [
      "what was handed in",
      "03-nominations.json",
      (file) => {
        for (const one of file) Object.assign(one, { lockedHash: "0".repeat(64) });
      },
      "锁定的是另一份申报",
    ],
    [
      "somebody invented",
      "05-opened.json",
      ({ nominations }) => nominations.push({ pseudonym: "x", name: null, withdrawn: true }),
      "申报没有承诺",
    ],
  ])("tells of %s", (_, name, alter, told) => {
    const file = JSON.parse(String(archive.files.get(name)));
    alter(file);
    putListed(archive, name, file);
    expect(verified(archive.folder)).toMatchObject({ status: 1, said: expect.stringContaining(told) });
    for (const one of [name, "manifest.json"]) put(archive.folder, one, archive.files.get(one) as Buffer);
  });
});

it("verifies after somebody was erased, and says what can no longer be checked", async () => {
  const { nominations, cycle } = scoring;
  for (const { person } of nominations.slice(0, 2)) expect((await erasePerson(person, PASSWORD, now())).ok).toBe(true);
  await listedNow(scoring);
  const [row] = await db
    .select()
    .from(tables.blindDossier)
    .where(eq(tables.blindDossier.alias, nominations[0]?.alias ?? ""));
  expect(row).toMatchObject({ nonce: null, commitment: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const archive = await unpacked({ ...scoring, cycle });
  const { status, said } = verified(archive.folder);
  expect([status, said]).toEqual([0, expect.stringContaining("去掉了姓名和涉及她的理由")]);
  expect(said).toContain("bound by the listing of the archive alone: 会议决定");
  const file = JSON.parse(String(archive.files.get("05-opened.json")));
  putListed(archive, "05-opened.json", { ...file, cycle: { ...file.cycle, title: "别的评选" } });
  expect(verified(archive.folder)).toMatchObject({
    status: 1,
    said: expect.stringContaining("不是发布公示时的那一份"),
  });
});
