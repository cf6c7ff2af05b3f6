import { inflateRawSync } from "node:zlib";
import { dataOf, readZipEntries } from "../../app/domains/files/zip-entries";
import type { TestVisitor } from "../setup/visitor";
import { type BuiltRoute, routeOf } from "./built-routes";
import { formsOf, unescapeHtml } from "./page-parts";
import { SOUGHT } from "./unseen-words";

const ADDRESSES_A_ROUTE = 5;

/** Every answer somebody gets who follows all that is linked, files too, and asks every search; by its address, as text. */
export async function walkAll(
  visitor: TestVisitor,
  starts: readonly string[],
  routes: readonly BuiltRoute[],
): Promise<Map<string, { status: number; type: string; text: string }>> {
  const waiting = [...starts];
  const found = new Map<string, { status: number; type: string; text: string }>();
  const visits = new Map<string, number>();
  const first = new Set(starts);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (found.has(path)) continue;
    const kind = kindOf(path, routes);
    const visited = visits.get(kind) ?? 0;
    // What was asked for by name is asked in any case.
    if (!first.has(path) && visited >= ADDRESSES_A_ROUTE) continue;
    visits.set(kind, visited + 1);
    const answer = await visitor.get(path);
    const type = answer.headers.get("content-type") ?? "";
    const text = textOf(Buffer.from(await answer.arrayBuffer())) + (answer.headers.get("content-disposition") ?? "");
    found.set(path, { status: answer.status, type, text });
    const to = answer.headers.get("location")?.split("#", 1)[0];
    if (to?.startsWith("/")) waiting.push(to);
    if (type.startsWith("text/html")) waiting.push(...leadsOf(text, path));
  }
  return found;
}

/** The route of an address and what its search is for; of a file beside the routes the address without the ids in it. */
function kindOf(path: string, routes: readonly BuiltRoute[]): string {
  const route = routeOf(path, routes);
  const [own, query = ""] = path.split("?", 2) as [string, string?];
  const kind = route === undefined || route === "/*" ? own.replace(/[0-9a-f-]{36}|[0-9A-Z]{12}/g, ":id") : route;
  return query.includes(encodeURIComponent(SOUGHT)) ? `${kind}?` : kind;
}

/** Links of a page, and its searches asked for the words that are hidden. */
function leadsOf(html: string, page: string): string[] {
  const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, href]) => unescapeHtml(href as string).split("#", 1)[0] as string)
    .filter((href) => href.startsWith("/") && !href.startsWith("//") && !href.startsWith("/assets/"));
  const searches = formsOf(html, page).flatMap(({ method, action, fields }) => {
    if (method !== "GET") return [];
    const query = new URLSearchParams();
    for (const { name, type, value, checked } of fields) {
      if (type === "search" || type === "text") query.set(name, SOUGHT);
      else if (type !== "submit" && (checked || !["radio", "checkbox"].includes(type))) query.set(name, value);
    }
    return [`${action.split("?", 1)[0]}?${query}`];
  });
  return [...links, ...searches];
}

/** The bytes as text; of a workbook all its parts. */
function textOf(bytes: Buffer): string {
  const entries = bytes.subarray(0, 2).toString("latin1") === "PK" ? readZipEntries(bytes) : null;
  if (!entries) return bytes.toString("utf8");
  return entries
    .map((entry) => {
      const at = dataOf(bytes, entry) ?? 0;
      const packed = bytes.subarray(at, at + entry.packed);
      return (entry.method === 8 ? inflateRawSync(packed) : packed).toString("utf8");
    })
    .join("\n");
}
