import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import PDFDocument from "pdfkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HiddenNames } from "../../app/domains/awards/jury/blind/hidden-words";
import { blindContent } from "../../app/domains/awards/jury/dossier/blind-dossier";
import { builtRoutes } from "../guards/built-routes";
import { addJury, jurorThings } from "../guards/juror-things";
import { PLACE } from "../guards/places";
import { walkAll } from "../guards/walk-all";
import { type Program, startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

/** Of a nominee: nothing of it may be found in anything that a juror gets. */
const NOMINEE = "贾示范";
const FIRM = "合肥示范阀门有限公司";
const CODE = "91340100MA2SHIFAN1";
const HIDDEN: HiddenNames = {
  nominee: { name: NOMINEE, others: [] },
  firms: [{ name: FIRM, others: [] }],
  regions: ["肥西县", "合肥市"],
  contacts: ["jiashifan@example.org"],
  codes: [CODE],
};
const OF_NOMINEE = [NOMINEE, "示范阀门", CODE, "jiashifan", "贾示范的原件"];
const NOMINATION = PLACE(4100 + 1);
/** Of the other juror who reads in the same cycle. */
const OTHERS_REVIEW = PLACE(4050);
const OF_OTHER = [OTHERS_REVIEW, "guards-juror2", "guards-dossier-9", "乙专家写的理由", "演示评审二"];
const PDF_FILE = PLACE(4060);

let program: Program;
let juror: TestVisitor;
beforeAll(async () => {
  program = await startProgram({ mode: "demo", env: { DATABASE_URL: "" } });
  await prepare();
  juror = await new TestVisitor(program.url).signIn("juror1");
}, 180_000);
afterAll(() => program?.stop());

/** A paper that says nothing of her on its page, and everything around it. */
async function telling(): Promise<Buffer> {
  const document = new PDFDocument({ info: { Title: FIRM, Author: NOMINEE, Keywords: CODE }, compress: false });
  const parts: Buffer[] = [];
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.on("data", (part: Buffer) => parts.push(part));
  document.text("Enterprise standards: 126 in three systems").note(50, 50, 20, 20, "jiashifan");
  document.end();
  await ended;
  return Buffer.concat(parts);
}

async function prepare(): Promise<void> {
  const database = new Database(join(program.dataDir, "academy.sqlite"), { timeout: 10_000 });
  addJury(database, program.dataDir);
  const bytes = await telling();
  expect(bytes.includes("jiashifan")).toBe(true);
  const storageName = "4060".padStart(32, "0");
  mkdirSync(join(program.dataDir, "files", "00"), { recursive: true });
  writeFileSync(join(program.dataDir, "files", "00", storageName), bytes);
  // Of now: what belongs to nothing is swept after a day.
  database
    .prepare(
      `INSERT INTO stored_file (id, storage_name, file_name, media_type, bytes, sha256, uploaded_at)
       VALUES (?, ?, ?, 'application/pdf', ?, 'x', ?)`,
    )
    .run(PDF_FILE, storageName, `${NOMINEE}的原件.pdf`, bytes.length, Date.now());
  const exhibit = { kind: "document", source: "stated" as const, checkedBy: null, day: null, facts: { code: CODE } };
  const content = blindContent(
    {
      deeds: `${NOMINEE}在${FIRM}（${CODE}，肥西县）任职，联系jiashifan@example.org，见证1。`,
      summary: `${NOMINEE}组织清理标准。`,
      exhibits: [
        {
          ...exhibit,
          title: `${FIRM}标准目录`,
          fileId: PDF_FILE,
          paper: { fileName: "证1.pdf", text: "", unsearched: false },
        },
        {
          ...exhibit,
          title: "说明",
          fileId: PDF_FILE,
          paper: { fileName: "证2.pdf", text: NOMINEE, unsearched: false },
        },
      ],
    },
    HIDDEN,
  );
  const { deeds, summary, exhibits } = content;
  database
    .prepare("UPDATE blind_dossier SET deeds = ?, summary = ?, exhibits = ? WHERE number = 1")
    .run(JSON.stringify(deeds), JSON.stringify(summary), JSON.stringify(exhibits));
  database
    .prepare("UPDATE review SET reasons = ? WHERE id = ?")
    .run(JSON.stringify({ c1: "乙专家写的理由，长到足以找到" }), OTHERS_REVIEW);
  database.close();
}

/** A page as it is for anybody: without what each answer has of its own. */
const common = (page: string, path: string) =>
  page
    .replaceAll(path, "PATH")
    .replaceAll(encodeURIComponent(path), "PATH")
    .replace(/nonce="[^"]*"/g, "")
    .replace(/\b[A-Za-z0-9_-]{22,}\b/g, (text) => (text.includes("island") ? text : "X"));

describe("a juror", () => {
  it("finds in nothing that she can open or download who is nominated, or anything of another juror", async () => {
    const starts = ["/juror", `/juror/reviews/${jurorThings.review}`, "/me/privacy", "/me"];
    const answers = await walkAll(juror, starts, await builtRoutes());
    const exported = await juror.get("/me/privacy/export");
    answers.set("/me/privacy/export", { status: exported.status, type: "", text: await exported.text() });
    expect(exported.status).toBe(200);
    const room = answers.get(`/juror/reviews/${jurorThings.review}`)?.text ?? "";
    expect(room).toContain("申报人");
    expect([...answers.keys()]).toContain(`/juror/reviews/${jurorThings.review}/exhibits/1`);
    const found: string[] = [];
    for (const [path, { text }] of answers)
      for (const word of [...OF_NOMINEE, ...OF_OTHER, NOMINATION])
        if (text.includes(word)) found.push(`${path}: ${word}`);
    for (const [path, { text }] of answers)
      if (path.startsWith("/juror") && /肥西|合肥/.test(text)) found.push(`${path}: region`);
    expect(found).toEqual([]);
  });

  it("gets a paper under a neutral name, with nothing of the original beside it", async () => {
    const paper = await juror.get(`/juror/reviews/${jurorThings.review}/exhibits/1`);
    const bytes = Buffer.from(await paper.arrayBuffer());
    expect([paper.status, paper.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(decodeURIComponent(paper.headers.get("content-disposition") ?? "")).toBe(
      `attachment; filename="1-1.pdf"; filename*=UTF-8''第1号-证1.pdf`,
    );
    for (const name of ["etag", "last-modified"]) expect(paper.headers.get(name)).toBeNull();
    expect(paper.headers.get("cache-control")).toBe("no-store");
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    for (const word of OF_NOMINEE)
      for (const written of [Buffer.from(word), Buffer.from(word, "utf16le").swap16()])
        expect([word, bytes.includes(written)]).toEqual([word, false]);
    // One that names her is not there at all, like one that there never was.
    for (const place of ["2", "3", "x"])
      expect((await juror.get(`/juror/reviews/${jurorThings.review}/exhibits/${place}`)).status).toBe(404);
  });

  it("is told of another juror's review what she is told of none", async () => {
    const none = PLACE(4999);
    for (const below of ["", "/clearance", "/conflict", "/submission", "/exhibits/1"]) {
      const [hers, nobodys] = [`/juror/reviews/${OTHERS_REVIEW}${below}`, `/juror/reviews/${none}${below}`];
      const [a, b] = [await juror.get(hers), await juror.get(nobodys)];
      expect([below, a.status, b.status]).toEqual([below, 404, 404]);
      expect(common(await a.text(), hers)).toBe(common(await b.text(), nobodys));
    }
    for (const below of ["", "/clearance", "/submission"]) {
      const answer = await juror.post(`/juror/reviews/${OTHERS_REVIEW}${below}`, { criterion: "c1", go: "stay" });
      expect([below, answer.status]).toEqual([below, 404]);
    }
  });

  it("reads nothing of a dossier before she declared", async () => {
    const asked = PLACE(4011);
    const page = await juror.text(`/juror/reviews/${asked}`);
    expect(page.replaceAll("<wbr/>", "")).toContain("有没有利害关系");
    expect(page).not.toContain("清理标准");
    for (const below of ["/submission", "/exhibits/2"])
      expect((await juror.get(`/juror/reviews/${asked}${below}`)).status).toBe(404);
  });

  it("scores, is kept from writing over another window, and hands in", async () => {
    const review = `/juror/reviews/${PLACE(4010)}`;
    const seen = async () => /name="seen" value="([^"]+)"/.exec(await juror.text(`${review}?criterion=c1`))?.[1] ?? "";
    const stale = await seen();
    const first = { criterion: "c1", level: "0", score: "80", reason: "见证1", seen: stale, go: "stay" };
    expect((await juror.post(`${review}?criterion=c1`, first)).status).toBe(302);
    const second = await juror.post(`${review}?criterion=c1`, { ...first, score: "61", reason: "另写的" });
    const shown = await second.text();
    expect(second.status).toBe(422);
    for (const text of ["另一个窗口已经改过这一项", "80分", "理由：见证1", "另写的"]) expect(shown).toContain(text);
    const wrong = await juror.post(`${review}?criterion=c1`, { ...first, score: "七十", go: "next" });
    const again = await wrong.text();
    expect([wrong.status, again.includes('value="七十"'), again.includes("请填写整数")]).toEqual([422, true, true]);
    const low = await juror.post(`${review}?criterion=c1`, { ...first, score: "50", seen: await seen(), go: "next" });
    expect([low.status, (await low.text()).includes("60到100分")]).toEqual([422, true]);
    const done = await juror.post(`${review}?criterion=c1`, { ...first, seen: await seen(), go: "next" });
    expect(done.headers.get("location")).toBe(`${review}/submission`);
    expect((await juror.post(`${review}/submission`)).headers.get("location")).toBe(`${review}#receipt`);
    const after = await juror.text(review);
    for (const text of ["已提交", "回执", "见证1"]) expect(after).toContain(text);
    expect(after).not.toContain('name="score"');
  });
});

it("nobody who is nominated, or of a firm, a county or a city, finds a juror's name", async () => {
  const routes = await builtRoutes();
  for (const [account, start] of [
    ["graduate", "/me/nominations"],
    ["enterprise", "/enterprise"],
    ["county", "/bureau"],
    ["city", "/bureau"],
  ] as const) {
    const answers = await walkAll(await new TestVisitor(program.url).signIn(account), [start, "/awards"], routes);
    const found = [...answers].filter(([, { text }]) => /演示评审|guards-juror/.test(text)).map(([path]) => path);
    expect([account, answers.size > 20, found]).toEqual([account, true, []]);
  }
}, 240_000);
