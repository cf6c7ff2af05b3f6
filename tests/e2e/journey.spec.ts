import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import qrcode from "qrcode";
import { readObjects, readSpans } from "~/domains/credentials/certificate.fixture";
import { type Program, startProgram } from "../setup/program";
import { learnCourse, practise, signUp, sitExam } from "./steps";

const runs: {
  name: string;
  javaScriptEnabled: boolean;
  viewport: { width: number; height: number };
  env: Record<string, string>;
}[] = [
  { name: "a phone with JavaScript", javaScriptEnabled: true, viewport: { width: 390, height: 844 }, env: {} },
  { name: "a desk without JavaScript", javaScriptEnabled: false, viewport: { width: 1280, height: 900 }, env: {} },
  {
    name: "a phone without JavaScript, on PostgreSQL",
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    env: { DATABASE_URL: process.env.E2E_DATABASE_URL ?? "" },
  },
];

for (const { name, env, ...use } of runs) {
  test.describe(name, () => {
    test.use(use);
    test.skip("DATABASE_URL" in env && !env.DATABASE_URL, "no PostgreSQL was started");
    let program: Program;
    test.beforeAll(async () => {
      program = await startProgram({ env });
    });
    test.afterAll(async () => {
      expect(await program.stop()).toBe(0);
    });

    test("signs up, learns, practises, sits the exam, and leaves with a certificate that anyone can check", async ({
      page,
      browser,
    }) => {
      await signUp(page, program.url, "演示𠮷小满", "xiaoman@example.cn");
      await learnCourse(page, program.url);
      await page.goto(`${program.url}/me/hours`);
      await expect(page.locator("main")).toContainText("91分钟");
      await practise(page, program.url);
      await sitExam(page, program.url, "standardization-law", 3);
      await expect(page.locator("main")).toContainText("合格");
      await expect(page.locator("main")).toContainText("94");

      const link = page.locator('a[href$=".pdf"]').first();
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      // As the browser inside WeChat can: one address of ours in the same window, no blob.
      expect(download.url()).toBe(program.url + (await link.getAttribute("href")));
      expect(page.context().pages()).toHaveLength(1);
      expect(await link.getAttribute("target")).toBeNull();
      const pdf = readFileSync(await download.path());
      const code = /\/certificates\/([0-9A-Z]{12})\.pdf/.exec((await link.getAttribute("href")) ?? "")?.[1] as string;
      const text = readSpans(pdf).map(({ shown }) => shown);
      expect(text.join("")).toContain("演示𠮷小满");
      const address = `${program.url}/verify/${code}`;
      expect(drawnModules(pdf)).toContain(modulesOf(address));

      const anyone = await browser.newPage(use);
      await anyone.goto(address);
      await expect(anyone.locator("main")).toContainText("现在有效");
      await expect(anyone.locator("main")).toContainText("演**");
      await anyone.close();
    });
  });
}

/** What a scanner sees: the dark modules of each square drawing of a PDF page, row by row. */
function drawnModules(pdf: Buffer): string[] {
  return [...readObjects(pdf).values()].map(({ stream }) => {
    const rectangles = [...stream.toString("latin1").matchAll(/^(\d+) (\d+) (\d+) 1 re$/gm)];
    const cells = rectangles.flatMap(([, x, y, width]) =>
      Array.from({ length: Number(width) }, (_, i) => ({ x: Number(x) + i, y: Number(y) })),
    );
    return picture(cells);
  });
}

/** The modules that a QR code of `address` has. */
function modulesOf(address: string): string {
  const { modules } = qrcode.create([{ data: Buffer.from(address), mode: "byte" }], { errorCorrectionLevel: "M" });
  const cells: { x: number; y: number }[] = [];
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) cells.push({ x: column, y: modules.size - 1 - row });
  return picture(cells);
}

/** Cells moved to the corner and sorted, so that two drawings of the same code are equal. */
function picture(cells: { x: number; y: number }[]): string {
  const left = Math.min(...cells.map(({ x }) => x));
  const low = Math.min(...cells.map(({ y }) => y));
  return cells
    .map(({ x, y }) => `${x - left},${y - low}`)
    .sort()
    .join(" ");
}
