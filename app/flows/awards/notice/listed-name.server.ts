import type { Reader } from "@db/client.server";
import { overSince } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { goneSince } from "~/domains/awards/honour/award";
import { nominationsByAlias } from "~/domains/awards/honour/award.store.server";
import { nominationsOf } from "~/domains/awards/nomination/nomination.store.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { isoDayOf } from "~/kernel/instant-format";

/** By which name somebody stands on a published list that is neither decided upon nor ended, and in which cycle. */
export interface ListedName {
  cycle: string;
  name: string;
  /** Since when it is published there (YYYY-MM-DD). */
  day: string;
}

/** Every such list that she is still on; what she withdrew honours nobody. */
export async function listedNames(on: Reader, personId: string): Promise<ListedName[]> {
  const listed: ListedName[] = [];
  for (const one of await nominationsOf(on, personId)) {
    if (one.submittedAt === null || goneSince(one) !== null) continue;
    const cycle = await getCycle(on, one.cycleId);
    const notice = overSince(cycle) === null ? await standingNotice(on, cycle.id) : null;
    if (notice === null) continue;
    const byAlias = await nominationsByAlias(on, cycle.id);
    const line = notice.list?.find(({ nomination }) => byAlias.get(nomination)?.id === one.id);
    if (line) listed.push({ cycle: cycle.title, name: line.name, day: isoDayOf(notice.publishedAt ?? 0) });
  }
  return listed;
}
