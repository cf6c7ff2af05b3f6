import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startProgram } from "../setup/program";
import { median } from "./drive";
import type { Measurement } from "./measurement";
import { Wire } from "./wire";

const EVENTS = 2_000;
const DAY_MS = 86_400_000;
const ROUNDS = 100;
const TITLES = [
  "企业标准体系怎样落到班组",
  "自我声明公开答疑会",
  "团体标准成果发布会",
  "设备点检标准现场观摩",
  "新任标准总监培训班",
];
const PLACES = ["340104", "340100", "340207", "340123", "340800", "341003"];

/** The feed of 2,000 events, and the list and the month of them, as anyone asks for them. */
export async function events(folder: string): Promise<Measurement[]> {
  const dataDir = join(folder, "events");
  mkdirSync(dataDir);
  await (await startProgram({ dataDir })).stop();
  process.env.DATA_DIR = dataDir;
  await addEvents();
  const program = await startProgram({ dataDir });
  const wire = new Wire(program.url);
  // As programs and browsers ask, and without unpacking it: what is measured is the server.
  const ask = async (path: string): Promise<number> => {
    const began = performance.now();
    const answer = await wire.request("GET", path, "Accept-Encoding: gzip\r\n");
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return performance.now() - began;
  };
  /** Median and 95 % of an address, in ms; `each` is asked in turn. */
  const time = async (paths: string[]) => {
    for (const path of paths) await ask(path);
    const times: number[] = [];
    for (let n = 0; n < ROUNDS; n++) times.push(await ask(paths[n % paths.length] as string));
    times.sort((a, b) => a - b);
    return { median: median(times), p95: times[Math.floor(ROUNDS * 0.95)] as number };
  };
  const bare = (await time(["/healthz"])).median;
  const first = await ask("/events.ics");
  const feedText = await (await fetch(`${program.url}/events.ics`)).text();
  const inFeed = feedText.split("BEGIN:VEVENT").length - 1;
  const feed = await time(["/events.ics"]);
  const months = [-1, 0, 1, 2].map((by) => new Date(Date.now() + by * 30 * DAY_MS).toISOString().slice(0, 7));
  const month = await time(months.map((one) => `/events/calendar?month=${one}`));
  const list = await time([
    "/events",
    "/events?when=past",
    "/events?page=40",
    "/events?q=%E5%9B%A2%E4%BD%93&region=340100",
  ]);
  wire.close();
  await program.stop();
  const said = { unit: "ms", samples: ROUNDS, ceiling: bare, target: `median and p95 < 50 ms with ${EVENTS}` };
  return [
    {
      ...said,
      name: "events.feed",
      value: feed.median,
      ok: feed.p95 < 50 && inFeed >= EVENTS,
      note: `p95 ${feed.p95.toFixed(1)} ms, the first one right after a start ${Math.round(first)} ms, ${inFeed} events, ${Math.round(feedText.length / 1024)} K signs`,
    },
    {
      ...said,
      name: "events.calendar",
      value: month.median,
      ok: Math.max(month.p95, list.p95) < 50,
      note: `p95 ${month.p95.toFixed(1)} ms; the list ${list.median.toFixed(1)} ms, p95 ${list.p95.toFixed(1)} ms`,
    },
  ];
}

/** Puts published events of the year into the directory of DATA_DIR, from 80 days ago on, with some who signed up. */
async function addEvents(): Promise<void> {
  const { transact, system } = await import("../../app/domains/ledger/transact.server");
  const { eventRow, registrationRow } = await import("../../app/domains/events/calendar/stored-events.fixture");
  const { disconnect } = await import("../../db/client.server");
  const { tables } = await import("../../db/tables");
  const first = Date.now() - 80 * DAY_MS;
  const rows = Array.from({ length: EVENTS }, (_, n) => {
    const mode = (["on-site", "online", "hybrid"] as const)[n % 3] ?? "online";
    const title = `${TITLES[n % TITLES.length]}（第${n}期）`;
    const summary = "三家企业讲做法，一起看三份作业卡，谈班组长看不懂标准的时候怎么办；带着问题来。";
    const regionCode = PLACES[n % PLACES.length] as string;
    const row = eventRow(first + (n * 365 * DAY_MS) / EVENTS, { mode, title, summary, regionCode });
    return { ...row, startsAt: Math.round(row.startsAt), endsAt: Math.round(row.endsAt), slug: `bench-${n}` };
  });
  const seats = rows.flatMap((event, n) =>
    Array.from({ length: n % 20 }, (_, k) => registrationRow(event, `bench-${n}-${k}`)),
  );
  await transact(system("bench"), async (tx) => {
    for (let at = 0; at < rows.length; at += 500) await tx.insertRows(tables.event, rows.slice(at, at + 500));
    for (let at = 0; at < seats.length; at += 500) await tx.insertRows(tables.registration, seats.slice(at, at + 500));
    tx.record({ act: "bench.prepared", subject: { kind: "bench", id: "events" } });
  });
  await disconnect();
}
