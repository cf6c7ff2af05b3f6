import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { isLive, type Nomination } from "./nomination";

type Party = Pick<Nomination, "personId" | "origin" | "originPersonId">;

/** Nobody decides on what is her own (decision 018): not as the nominee, and not as the firm's administrator who opened it. A bureau's own is opened by office. */
export function canDecideCase({ personId, origin, originPersonId }: Party, by: string): Verdict {
  if (personId === by) return refused("award.own.nominee");
  return origin === "enterprise" && originPersonId === by ? refused("award.own.opener") : accepted;
}

/**
 * Whether an officer can take part in running a cycle (desks that recommend, its rules once it is open, jury, meetings, notice, objections, awards, archive): not while she is
 * nominated in it herself, because whatever happens to the others happens to her place as well. One that was never handed in, was turned down or taken back binds nobody, unless her name stood on a notice: what
 * was objected to then was about her. @param listed ids of nominations that did
 */
export const canRun = (
  nominations: readonly Pick<Nomination, "id" | "personId" | "state" | "submittedAt">[],
  by: string,
  listed: ReadonlySet<string> = new Set(),
): Verdict =>
  nominations.some((one) => one.personId === by && ((one.submittedAt !== null && isLive(one)) || listed.has(one.id)))
    ? refused("award.own.cycle")
    : accepted;
