import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { headingOf, IMPORT_COLUMNS } from "../../app/domains/directory/import-words";
import { writeWorkbook } from "../../app/domains/files/write-workbook";
import { startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";
import { inventedFirm } from "./firms";
import type { Measurement } from "./measurement";

const ROWS = 50_000;
const INDUSTRIES = ["制造业", "C", "信息传输、软件和信息技术服务业", "建筑业", ""];
const SIZES = ["大型", "中型", "小型", "微型", ""];
const KINDS = ["规上", "规上、领跑者", "试点示范", "", ""];

/**
 * Imports 50,000 firms from a workbook, as an officer does it, while somebody sits an exam: how long until all of them are there, the
 * most memory the program held, and the longest that one of her answers waited.
 */
export async function importFirms(folder: string): Promise<Measurement> {
  const dataDir = join(folder, "import");
  mkdirSync(dataDir);
  const program = await startProgram({ dataDir });
  const officer = await new TestVisitor(program.url).signIn("province");
  const candidate = await new TestVisitor(program.url).signIn("graduate");
  const form = new FormData();
  form.append("list", new Blob([new Uint8Array(await firms(dataDir))]), "五万家企业.xlsx");
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, peakMb(program.pid));
  }, 100);
  const waits: number[] = [];
  let sitting = true;
  const exam = sit(candidate, waits, () => sitting);
  const began = performance.now();
  const sent = await officer.fetch("/bureau/enterprises/imports", { method: "POST", body: form });
  const address = sent.headers.get("location");
  if (sent.status !== 302 || !address) throw new Error(`the upload answered ${sent.status}`);
  let page = "";
  while (!/已导入|没有导入|没有成功/.test(page)) {
    if (performance.now() - began > 300_000) throw new Error("the import took more than five minutes");
    await new Promise((resolve) => setTimeout(resolve, 250));
    page = await officer.text(address);
  }
  const seconds = (performance.now() - began) / 1000;
  sitting = false;
  await exam;
  clearInterval(watch);
  most = Math.max(most, peakMb(program.pid));
  const there = /已导入/.test(page) && page.includes(`${ROWS}家`);
  await program.stop();
  waits.sort((a, b) => a - b);
  const longest = waits.at(-1) ?? 0;
  const p99 = waits[Math.floor(waits.length * 0.99)] ?? 0;
  return {
    name: "import",
    value: seconds,
    unit: "s",
    samples: ROWS,
    target: "50,000 firms in < 60 s and <= 300 MB",
    ok: there && seconds < 60 && most <= 300,
    note: `at most ${Math.round(most)} MB; ${waits.length} answers saved meanwhile waited ${p99.toFixed(0)} ms (99 %), ${longest.toFixed(0)} ms at most${there ? "" : "; NOT imported"}`,
  };
}

/** The most a process has held so far (VmHWM). */
function peakMb(pid: number): number {
  const told = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(told?.[1] ?? 0) / 1024;
}

async function firms(dataDir: string): Promise<Buffer> {
  const { default: Database } = await import("better-sqlite3");
  const database = new Database(join(dataDir, "academy.sqlite"), { readonly: true });
  const counties = (database.prepare("SELECT code FROM region WHERE kind = 'county'").all() as { code: string }[]).map(
    ({ code }) => code,
  );
  database.close();
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const { name, code, region } = inventedFirm(n, counties);
    const pick = (from: readonly string[], by: number) => from[(n * by) % from.length] as string;
    // Each tenth belongs to the group that the first of its ten is.
    const group = n % 10 === 9 ? inventedFirm(n - 9, counties).code : "";
    return [name, code, region, pick(INDUSTRIES, 3), pick(SIZES, 7), pick(KINDS, 11), group];
  });
  return writeWorkbook({ name: "企业", head: IMPORT_COLUMNS.map(headingOf), rows, widths: [30, 20] });
}

/** Saves one answer after the other, thirty a second, as long as it is wanted. */
export async function sit(candidate: TestVisitor, waits: number[], on: () => boolean): Promise<void> {
  const room = (await candidate.post("/exams/mock/attempts")).headers.get("location") ?? "";
  const { pen, items } = await candidate.attemptState(room);
  const [item] = items;
  for (let revision = 1; on() && item; revision++) {
    const key = `0192aaaa-0000-7000-8000-${String(revision).padStart(12, "0")}`;
    const began = performance.now();
    const response = { choices: [item.choices[revision % 2]?.id] };
    const { status } = await candidate.saveAnswer(room, item.id, { revision, key, pen, response });
    if (status !== 200) throw new Error(`an answer got ${status}`);
    waits.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 33));
  }
}
