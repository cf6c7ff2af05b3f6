import type { Reader } from "@db/client.server";
import { goneSince } from "~/domains/awards/honour/award";
import { nominationsByAlias } from "~/domains/awards/honour/award.store.server";
import type { Notice } from "~/domains/awards/notice/notice.store.server";
import type { Renamed } from "~/domains/awards/notice/renamed-lines";
import { standingName } from "~/domains/credentials/name-for-certificate.server";

/** Whoever on a notice would be honoured under a name that nobody could object to; not who withdrew or was erased since, for they are not honoured. */
export async function renamedSince(
  on: Reader,
  { cycleId, list }: Pick<Notice, "cycleId" | "list">,
  now: number,
): Promise<Renamed[]> {
  const byAlias = await nominationsByAlias(on, cycleId);
  const renamed: Renamed[] = [];
  for (const { nomination, name: listed } of list ?? []) {
    const found = byAlias.get(nomination);
    if (!found || found.personId === null || goneSince(found) !== null) continue;
    const name = await standingName(on, found.personId, now);
    if (name !== null && name !== listed) renamed.push({ nomination, listed, name });
  }
  return renamed;
}
