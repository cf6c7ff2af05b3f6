import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startProgram } from "../setup/program";
import { median } from "./drive";
import type { Measurement } from "./measurement";
import { Wire } from "./wire";

const PEOPLE = 40;
const ROUNDS = 200;
const DAY_MS = 86_400_000;
const SLUG = "bench-notice";
const MOST_MS = 20;
const REGIONS = ["340104", "340207", "340302", "340826", "341002", "341102", "341882"];

/** The page of a public notice with 40 people on its list, as anyone asks for it. */
export async function noticePage(folder: string): Promise<Measurement> {
  const dataDir = join(folder, "notice");
  mkdirSync(dataDir);
  await (await startProgram({ dataDir })).stop();
  process.env.DATA_DIR = dataDir;
  await addNotice();
  const program = await startProgram({ dataDir });
  const wire = new Wire(program.url);
  const ask = async (path: string): Promise<number> => {
    const began = performance.now();
    const answer = await wire.request("GET", path, "Accept-Encoding: gzip\r\n");
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return performance.now() - began;
  };
  const time = async (path: string) => {
    for (let n = 0; n < 20; n++) await ask(path);
    const times: number[] = [];
    for (let n = 0; n < ROUNDS; n++) times.push(await ask(path));
    times.sort((a, b) => a - b);
    return { median: median(times), p95: times[Math.floor(ROUNDS * 0.95)] as number };
  };
  const first = await ask(`/notices/${SLUG}`);
  const bare = (await time("/healthz")).median;
  const page = await time(`/notices/${SLUG}`);
  const text = await (await fetch(`${program.url}/notices/${SLUG}`)).text();
  const named = text.split("演示学员").length - 1;
  wire.close();
  await program.stop();
  return {
    name: "notice.page",
    value: page.median,
    unit: "ms",
    samples: ROUNDS,
    ceiling: bare,
    target: `median and p95 < ${MOST_MS} ms with ${PEOPLE} people`,
    ok: page.p95 < MOST_MS && named >= PEOPLE,
    note: `p95 ${page.p95.toFixed(1)} ms, the first one right after a start ${Math.round(first)} ms, ${Math.round(text.length / 1024)} K signs`,
  };
}

/** Puts a notice that runs, with objections and somebody who withdrew, into the directory of DATA_DIR. */
async function addNotice(): Promise<void> {
  const { transact, system } = await import("../../app/domains/ledger/transact.server");
  const { usualRules } = await import("../../app/domains/awards/cycle/cycle-rules");
  const { noticePeriod } = await import("../../app/domains/awards/notice/notice-period");
  const { listHash, noticeList } = await import("../../app/domains/awards/notice/notice-list");
  const { chinaCalendar } = await import("../../app/kernel/work-calendar");
  const { isoDayOf } = await import("../../app/kernel/instant-format");
  const { newId } = await import("../../app/kernel/ids");
  const { disconnect } = await import("../../db/client.server");
  const { tables } = await import("../../db/tables");
  const now = Date.now();
  const rules = { ...usualRules(["340100"]), cap: PEOPLE };
  const [cycleId, noticeId] = [newId(now), newId(now)];
  const list = noticeList(
    Array.from({ length: PEOPLE }, (_, n) => {
      const regionCode = REGIONS[n % REGIONS.length] as string;
      return {
        alias: `bench-${n}`,
        facts: { name: `演示学员${n}`, employer: `示例第${n}机械有限公司` },
        regionCode,
        reportedBy: regionCode,
        category: rules.categories[0]?.id ?? "",
        withdrawn: false,
        publishName: true,
        summary: "任职以来组织清理企业标准，推动自我声明公开，培训班组长。",
        publishSummary: n % 2 === 0,
      };
    }),
  );
  const { days: _, ...period } = noticePeriod(isoDayOf(now), rules.notice, chinaCalendar);
  await transact(system("bench"), async (tx) => {
    await tx.insert(tables.awardCycle).values({
      id: cycleId,
      slug: SLUG,
      title: "示例年度评选",
      year: 2026,
      label: "x",
      approvalDocument: "x",
      authority: "x",
      introduction: "",
      contact: "0551-00000000",
      rules,
      submissionsUntil: now,
      countiesUntil: now,
      citiesUntil: now,
      reviewUntil: now,
      createdAt: now,
      changedAt: now,
      openedAt: now,
      reviewingAt: now,
      sealedAt: now,
      unblindedAt: now,
      noticedAt: now - DAY_MS,
    });
    await tx.insert(tables.publicNotice).values({
      id: noticeId,
      cycleId,
      number: 1,
      meetingId: cycleId,
      list,
      listHash: listHash(list),
      rule: rules.notice,
      ...period,
      words: "依据示例函。",
      preparedAt: now,
      publishedAt: now,
    });
    await tx.insertRows(
      tables.objection,
      Array.from({ length: 20 }, (_, n) => ({
        id: newId(now),
        cycleId,
        noticeId,
        number: n + 1,
        state: "filed" as const,
        stateAt: now,
        nomination: null,
        party: "person" as const,
        name: "x",
        contactPerson: null,
        contact: "x",
        statement: "x".repeat(500),
        personId: null,
        receiptHash: `bench-${n}`,
        filedAt: now,
        acceptBy: now,
        ruleBy: null,
        ruling: null,
        material: null,
        answer: null,
        formKey: null,
      })),
    );
    tx.record({ act: "bench.prepared", subject: { kind: "bench", id: "notice" } });
  });
  await disconnect();
}
