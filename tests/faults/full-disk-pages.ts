import type { Program } from "../setup/program";
import { TestVisitor } from "../setup/visitor";
import type { Candidate } from "./candidate";
import type { OpenDatabase } from "./open-database";

/** What a page without JavaScript called done by sending on: an attempt begun, or a choice saved in one. */
export interface ToldByPage {
  attempt: string;
  saved?: { item: string; choice: string };
}

/** Those of them that the database does not hold: pages are saved in the order of their posts, so the order is compared too. */
export async function missingPages(database: OpenDatabase, told: readonly ToldByPage[]): Promise<ToldByPage[]> {
  const lost: ToldByPage[] = [];
  for (const attempt of new Set(told.map((one) => one.attempt))) {
    const mine = told.filter((one) => one.attempt === attempt);
    const begun = await database.rows<{ id: string }>("select id from attempt where id = ?", attempt);
    const rows = await database.rows<{ item: string; response: string }>(
      "select item_id as item, response from response where attempt_id = ? and key like 'page.%' order by revision",
      attempt,
    );
    const next = rows.values();
    for (const one of mine) {
      const row = one.saved && next.next().value;
      const chosen = row && (JSON.parse(row.response) as { choices: string[] }).choices;
      const same = !one.saved || (row?.item === one.saved.item && chosen?.join() === one.saved.choice);
      if (begun.length === 0 || !same) lost.push(one);
    }
  }
  return lost;
}

/** Saves one item as the page without JavaScript does: the choice that it does not have yet. */
async function savePage(candidate: Candidate) {
  const room = await candidate.look();
  const item = room.items[0] as (typeof room.items)[number];
  const choice = item.choices.find(({ id }) => !item.response?.choices.includes(id))?.id ?? "";
  const { status } = await candidate.request(
    "POST",
    `/attempts/${room.attempt}/responses`,
    "Content-Type: application/x-www-form-urlencoded\r\n",
    new URLSearchParams({
      pen: room.pen ?? "",
      [`revision.${item.id}`]: String(item.revision),
      [`response.${item.id}`]: choice,
      go: "save",
    }).toString(),
  );
  return { status, told: { attempt: room.attempt, saved: { item: item.id, choice } } };
}

/** What people without JavaScript and newcomers are told while there is no room: what was called done, and what is wrong. */
export async function fullDiskPages(
  program: Program,
  cookies: string[],
  candidates: Candidate[],
): Promise<{ told: ToldByPage[]; wrong: string[] }> {
  const wrong: string[] = [];
  const told: ToldByPage[] = [];
  const as = (cookie: string) => {
    const visitor = new TestVisitor(program.url);
    const [name, value] = cookie.split("=") as [string, string];
    visitor.cookies.set(name, value);
    return visitor;
  };
  const expect = (what: string, status: number, ...wanted: number[]) => {
    if (!wanted.includes(status)) wrong.push(`${what} answered ${status}`);
  };
  for (const path of ["/", "/exams", "/learn"]) expect(path, (await as(cookies[0] as string).get(path)).status, 200);
  const candidate = candidates[0] as Candidate;
  // Every write of a page that still needs room; small ones may fit into what is left of the log's pages.
  let refused = 0;
  for (const cookie of cookies.slice(0, 30)) {
    const started = await as(cookie).post("/exams/mock/attempts");
    expect("starting an exam", started.status, 302, 507);
    if (started.status === 302)
      told.push({ attempt: (started.headers.get("location") ?? "").split(/[/?]/)[2] ?? "no address" });
    if (started.status === 507) {
      refused++;
      const text = await started.text();
      if (!/507|空间|存储|full/i.test(text)) wrong.push("the page of 507 does not say what is the matter");
    }
    if (refused >= 3) break;
  }
  if (refused === 0) wrong.push("starting exams was never refused on a full disk");
  const signup = await new TestVisitor(program.url).post("/signup", {
    name: "满盘",
    account: "full-disk@example.com",
    password: "Anhui-Standards-2021-x",
    consent: "terms",
  });
  expect("signing up", signup.status, 507);
  // One answer needs less than a batch of them: what is left of the log's pages may still take in some.
  let page = await savePage(candidate);
  for (let fitted = 0; page.status === 302 && fitted < 50; fitted++) {
    told.push(page.told);
    candidate.unanswered = undefined; // it may be older now than what the page stored
    page = await savePage(candidate);
  }
  expect("a page saved without JavaScript", page.status, 507);
  return { told, wrong };
}
