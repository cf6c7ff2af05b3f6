import { db } from "@db/client.server";
import { statusOn } from "~/domains/register/entry";
import { allEntries } from "~/domains/register/entry.store.server";
import { isNarrowed, narrowRegister, readRegisterFilter } from "~/domains/register/register-search";
import type { ListedEntry } from "./entry-table";

/** As many as one page lists; more are narrowed. */
export const MOST_LISTED = 300;

/** The entries that an address asks for, each with the page that `hrefOf` leads to. */
export async function listEntries(request: Request, today: string, hrefOf: (key: string) => string) {
  const filter = readRegisterFilter(new URL(request.url).searchParams);
  const found = narrowRegister(await allEntries(db), filter, today);
  const entries = found.slice(0, MOST_LISTED).map(
    ({ key, number, title, kind, effectiveOn, ...entry }): ListedEntry => ({
      href: hrefOf(key),
      number,
      title,
      kind,
      effectiveOn,
      status: statusOn({ ...entry, effectiveOn }, today),
    }),
  );
  return { entries, total: found.length, filter, narrowed: isNarrowed(filter) };
}
