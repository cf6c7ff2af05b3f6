import type { Reader } from "@db/client.server";
import { chosenBy, meetingsOf } from "~/domains/awards/decision/decision.store.server";
import { goneSince } from "~/domains/awards/honour/award";
import type { Notice } from "~/domains/awards/notice/notice.store.server";
import type { LaterMeeting } from "~/domains/awards/notice/objection";

/**
 * What a meeting after that of a notice means for it. Another list: somebody who stands on the notice was not chosen any more, or somebody was chosen who
 * can stand on it and does not. Whoever withdrew or was erased since is no other choice.
 */
export async function laterMeeting(
  on: Reader,
  { cycleId, meetingId, list }: Pick<Notice, "cycleId" | "meetingId" | "list">,
): Promise<LaterMeeting> {
  const meetings = await meetingsOf(on, cycleId);
  const own = meetings.findIndex(({ id }) => id === meetingId);
  const later = meetings.slice(own + 1);
  if (later.some(({ closedAt }) => closedAt === null)) return "open";
  const last = later.at(-1);
  if (!last) return null;
  const chosen = await chosenBy(on, last);
  const aliases = new Set(chosen.map(({ alias }) => alias));
  const listed = new Set((list ?? []).map(({ nomination }) => nomination));
  const gone = [...listed].some((alias) => !aliases.has(alias));
  const come = chosen.some(
    ({ alias, nomination }) => !listed.has(alias) && goneSince(nomination) === null && nomination.publishName === true,
  );
  return gone || come ? "other-list" : null;
}
