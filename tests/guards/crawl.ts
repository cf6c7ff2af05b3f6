import type { TestVisitor } from "../setup/visitor";
import { type BuiltRoute, routeOf } from "./built-routes";
import { type FoundForm, formsOf, linksOf } from "./page-parts";

export interface FoundPage {
  path: string;
  route: string;
  status: number;
  html: string;
}
export interface Crawled {
  /** Every address that was asked, also those that answered with a file or led elsewhere. */
  asked: string[];
  pages: FoundPage[];
  forms: FoundForm[];
}

/** Pages of one route tell the same story: the first few stand for all. */
const PAGES_A_ROUTE = 2;

/** Follows the links of every page a person can open, from `seeds` on; the same route a few times only. */
export async function crawl(visitor: TestVisitor, seeds: readonly string[], routes: BuiltRoute[]): Promise<Crawled> {
  const waiting = [...seeds];
  const seen = new Set<string>();
  const visits = new Map<string, number>();
  const pages: FoundPage[] = [];
  const forms = new Map<string, FoundForm>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path, routes);
    if (seen.has(path) || route === undefined || route === "/*") continue;
    seen.add(path);
    const visited = visits.get(route) ?? 0;
    if (visited >= PAGES_A_ROUTE) continue;
    visits.set(route, visited + 1);
    const answer = await visitor.get(path);
    const html = await answer.text();
    const to = answer.headers.get("location");
    if (to) waiting.push(to.split("#", 1)[0] as string);
    if (!/^text\/html/.test(answer.headers.get("content-type") ?? "")) continue;
    pages.push({ path, route, status: answer.status, html });
    waiting.push(...linksOf(html));
    for (const form of formsOf(html, path)) {
      const key = `${form.method} ${routeOf(form.action, routes)} ${form.fields.map(({ name }) => name).join(" ")}`;
      if (!forms.has(key)) forms.set(key, form);
    }
  }
  return { asked: [...seen], pages, forms: [...forms.values()] };
}
