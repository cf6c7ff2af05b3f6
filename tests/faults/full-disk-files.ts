import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TestVisitor } from "../setup/visitor";
import type { OpenDatabase } from "./open-database";

/** A record with a file that a page called written, or refused for want of room. */
export interface ToldOfFile {
  sentence: string;
  sha256: string;
  written: boolean;
}

const FULL_WITHIN_MS = 120_000;
/** Below what one person may send in an hour. */
const MOST = 180;

/** A director who writes records with a paper each, by the form as its page sends it. */
export class Uploader {
  readonly told: ToldOfFile[] = [];
  readonly wrong: string[] = [];
  private visitor = new TestVisitor("");
  private form = "";

  constructor(private readonly random: () => number) {}

  async enter(url: string): Promise<void> {
    this.visitor = await new TestVisitor(url).signIn("director");
    const desk = await this.visitor.get("/me/duties");
    const office = desk.headers.get("location") ?? (await desk.text());
    const [found] = /\/me\/duties\/[0-9a-f-]{36}/.exec(office) ?? [];
    if (!found) throw new Error("the director is in no office");
    this.form = `${found}/records/new`;
  }

  /** The same sign-in where the program listens now. */
  connect(url: string): void {
    const { cookies } = this.visitor;
    this.visitor = new TestVisitor(url);
    for (const [name, value] of cookies) this.visitor.cookies.set(name, value);
  }

  /** Writes one more record with a paper of so many bytes; whether it was written. */
  async write(bytes: number): Promise<boolean> {
    const sentence = `装满磁盘时写下的第 ${this.told.length + 1} 条`;
    const paper = Buffer.alloc(bytes, `record ${this.told.length + 1}\n`);
    const body = new FormData();
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    for (const [name, value] of [
      ["pick", "promotion.publicity"],
      ["sentence", sentence],
      ["day", day],
    ] as const)
      body.append(name, value);
    body.append("files", new Blob([new Uint8Array(paper)]), "记录.txt");
    const answer = await this.visitor.fetch(this.form, { method: "POST", body });
    const text = await answer.text();
    if (answer.status !== 302 && answer.status !== 507) this.wrong.push(`an upload answered ${answer.status}`);
    if (answer.status === 507 && !/507|空间|存储|full/i.test(text))
      this.wrong.push("the page of 507 does not say what is the matter");
    const written = answer.status === 302;
    this.told.push({ sentence, sha256: createHash("sha256").update(paper).digest("hex"), written });
    return written;
  }

  /** Writes, large and small by turns, until so many were refused. */
  async writeUntilFull(refusals: number): Promise<void> {
    const until = performance.now() + FULL_WITHIN_MS;
    for (let refused = 0; refused < refusals; ) {
      if (performance.now() > until || this.told.length > MOST) throw new Error("uploads do not fill the disk");
      if (!(await this.write(4_000 + Math.floor(this.random() * 250_000)))) refused++;
    }
  }
}

/** What still lies where files arrive once all are answered: the program puts it away right after the answer. */
export async function leftArriving(dataDir: string): Promise<string[]> {
  const folder = join(dataDir, "files", "incoming");
  for (let wait = 0; ; wait++) {
    const left = existsSync(folder) ? readdirSync(folder) : [];
    if (left.length === 0 || wait > 250) return left.map(() => "what arrived and was answered was not put away");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Names of the files whose bytes lie in a folder of data. */
export function keptFiles(dataDir: string): string[] {
  const folder = join(dataDir, "files");
  const shelves = existsSync(folder) ? readdirSync(folder).filter((name) => name !== "incoming") : [];
  return shelves.flatMap((shelf) => readdirSync(join(folder, shelf)));
}

/**
 * What was told and is not so: a record or its paper that is not there, a refused one that is, or half of something. `before` lay there
 * when the measure began: what the demo took back waits for its sweep.
 */
export async function wrongFiles(
  database: OpenDatabase,
  dataDir: string,
  { told, before }: { told: readonly ToldOfFile[]; before: readonly string[] },
): Promise<string[]> {
  const wrong: string[] = [];
  const folder = join(dataDir, "files");
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);
  for (const { sentence, sha256, written } of told) {
    const rows = await database.rows<{ name: string | null; sum: string }>(
      `select f.storage_name as name, f.sha256 as sum from duty_record r
       left join stored_file f on f.subject_kind = 'duty-record' and f.subject_id = r.id where r.sentence = ?`,
      sentence,
    );
    if (!written && rows.length > 0) wrong.push("a record that was refused is there");
    if (!written) continue;
    const [row] = rows;
    const there = row?.name && existsSync(pathOf(row.name)) && readFileSync(pathOf(row.name));
    const same = there && createHash("sha256").update(there).digest("hex") === sha256 && row?.sum === sha256;
    if (!same) wrong.push("a record that was written is not there with its paper");
  }
  const rows = await database.rows<{ name: string }>(
    "select storage_name as name from stored_file where removed_at is null",
  );
  const named = new Set(rows.map(({ name }) => name));
  for (const name of named) if (!existsSync(pathOf(name))) wrong.push("a row has no bytes");
  for (const name of keptFiles(dataDir))
    if (!named.has(name) && !before.includes(name)) wrong.push(`bytes without a row: ${name}`);
  return wrong;
}
