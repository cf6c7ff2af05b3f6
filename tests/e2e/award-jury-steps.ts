import { type Browser, expect, type Page } from "@playwright/test";
import { enter, field, press, send } from "./award-steps";

/** What the province and the jurors do between the acceptance of nominations and the ranking, by the pages they would open. */

/** Where the bureau's pages of a cycle begin. */
export const deskOf = (origin: string, cycle: string): string => `${origin}/bureau/awards/${cycle}`;

/** Names everybody of the pool; answers their names as the province reads them. */
export async function nameJury(province: Page, desk: string, count: number): Promise<string[]> {
  for (let n = 0; n < count; n++) {
    await province.goto(`${desk}/jury/jurors`);
    await field(province, "expert").first().check({ force: true });
    await send(province, "聘请");
    await expect(province).toHaveURL(/\/jury$/);
  }
  const room = (await province.locator("main").textContent()) ?? "";
  const names = [...room.matchAll(/专家\d+（([^）]+)）/g)].map(([, name]) => name as string);
  expect(new Set(names).size).toBe(count);
  return names;
}

/** Makes the blind dossiers and looks at each; none of the words may be left in what jurors will read. */
export async function makeDossiers(province: Page, desk: string, hidden: readonly string[]): Promise<void> {
  await province.goto(`${desk}/jury/dossiers`);
  await send(province, "制作");
  await expect(province).toHaveURL(/\/jury$/);
  await province.getByRole("link", { name: "看第一份" }).click();
  let found = 0;
  for (;;) {
    await expect(province.getByRole("heading", { level: 1 })).toContainText("号盲审材料");
    const written = (await province.locator("main").textContent()) ?? "";
    found += hidden.filter((word) => written.includes(word)).length;
    const seen = province.locator("h3.beside-head", { hasText: "专家看到的" }).locator("..");
    for (const text of await seen.allTextContents()) for (const word of hidden) expect(text).not.toContain(word);
    const here = province.url();
    await send(province, "看过了，可以交给专家");
    await expect(province).not.toHaveURL(here);
    if (/\/jury$/.test(province.url())) break;
  }
  // The officer did read each of them on the other side.
  expect(found).toBe(hidden.length);
}

/** Draws who reads what. */
export async function startReview(province: Page, desk: string): Promise<void> {
  await province.goto(`${desk}/jury/start`);
  await send(province, "分配材料，开始评审");
  await expect(province).toHaveURL(/\/jury$/);
  await expect(province.locator("main")).toContainText("专家正在评审");
}

/** Addresses of the readings that a juror has in a cycle. */
export async function readingsOf(juror: Page, origin: string, cycle: string): Promise<string[]> {
  await juror.goto(`${origin}/juror/cycles/${cycle}`);
  const links = juror.locator('main table a[href^="/juror/reviews/"]');
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(paths)].map((path) => `${origin}${path}`);
}

/** Leaves a dossier that she knows something of to others. */
export async function declareConflict(juror: Page, review: string): Promise<void> {
  await juror.goto(review);
  await juror.getByRole("link", { name: "有利害关系，申请回避" }).click();
  await field(juror, "reason").fill("曾与申报人在同一单位共事。");
  await send(juror, "申请回避");
  await expect(juror.locator("main")).toContainText("您已回避这份材料");
}

/** How a juror finds a nomination whose name she does not know: words of its deeds, and the points she then gives. */
export interface Opinion {
  words: string | null;
  level: number;
  /** Added to the least points of the level. */
  above: number;
}

/** Declares, scores every criterion, hands in. `draft` is what a juror does with the first criterion before she saves it. */
export async function readAndScore(
  juror: Page,
  review: string,
  opinions: readonly Opinion[],
  draft?: (juror: Page) => Promise<void>,
): Promise<string> {
  await juror.goto(review);
  await send(juror, "没有利害关系，打开材料");
  await expect(juror.locator(".blind-text").first()).toBeVisible();
  const text = (await juror.locator(".jury").textContent()) ?? "";
  const opinion = opinions.find(({ words }) => words === null || text.includes(words)) as Opinion;
  for (let n = 0; !/\/submission$/.test(juror.url()); n++) {
    expect(n).toBeLessThan(20);
    await fillCriterion(juror, opinion);
    if (n === 0) await draft?.(juror);
    await press(juror, juror.locator("form[data-island=criterion] button[value=next]"));
  }
  await send(juror, "提交评分");
  await expect(juror).toHaveURL(/#receipt$/);
  return text;
}

async function fillCriterion(juror: Page, { level, above }: Opinion): Promise<void> {
  const form = juror.locator("form[data-island=criterion]");
  const mark = (await form.locator(".choice-mark").nth(level).textContent()) ?? "";
  const [least, most] = (mark.match(/\d+/g) ?? []).map(Number) as [number, number | undefined];
  await form.locator("[name=level]").nth(level).check({ force: true });
  await form.locator("[name=score]").fill(String(Math.min(least + above, most ?? least)));
  await form.locator("[name=reason]").fill("事迹写得具体，清理和公开的标准前后能对上，有材料可以核对。");
}

/** On a phone with a script what she typed goes up by itself, and is there in a page opened anew. */
export async function draftGoesUp(juror: Page): Promise<void> {
  await expect(juror.locator("[data-part=saved]")).toHaveAttribute("data-state", "saved", { timeout: 15_000 });
  const typed = await juror.locator("form[data-island=criterion] [name=score]").inputValue();
  await juror.reload();
  // It has its points, so the page opens at the next one.
  const kept = juror.locator(".criteria .criterion").first();
  await expect(kept.locator(".criterion-given")).toHaveText(typed);
  await press(juror, kept.getByRole("link"));
  await expect(juror.locator("form[data-island=criterion] [name=score]")).toHaveValue(typed);
}

/** Everybody of the jury in a window of her own: the first on a phone, the second without a script. */
export function enterJury(browser: Browser, origin: string, count: number): Promise<Page[]> {
  const accounts = Array.from({ length: count }, (_, n) => `juror${n + 1}`);
  return Promise.all(
    accounts.map((account, n) => enter(browser, origin, account, { phone: n === 0, script: n === 0 })),
  );
}

/** Seals the ballots; answers the hash of the published list as anyone reads it before names are known. */
export async function sealBallots(province: Page, anyone: Page, origin: string, cycle: string): Promise<string> {
  await province.goto(`${deskOf(origin, cycle)}/jury/sealing`);
  await send(province, "封存评分");
  await expect(province).toHaveURL(/\/jury$/);
  await anyone.goto(`${origin}/awards/${cycle}/ballots`);
  await expect(anyone.locator("#ranking")).toHaveCount(0);
  return ((await anyone.locator("#commitments .hash").first().textContent()) ?? "").trim();
}

/** A juror finds her own commitment on the list that everybody reads. */
export async function checkOwnCommitment(juror: Page, anyone: Page, review: string): Promise<void> {
  await juror.goto(review);
  const section = juror.locator("#commitment");
  await expect(section).toContainText("在公布的清单里");
  const own = ((await section.locator("dl .hash").first().textContent()) ?? "").trim();
  expect(own).toMatch(/^[0-9a-f]{64}$/);
  await expect(anyone.locator("#list li", { hasText: own })).toHaveCount(1);
}

export async function unblind(province: Page, desk: string): Promise<void> {
  await province.goto(`${desk}/jury/unblinding`);
  await send(province, "揭盲");
  await expect(province).toHaveURL(/\/jury$/);
}
