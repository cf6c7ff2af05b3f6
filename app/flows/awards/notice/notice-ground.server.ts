import type { Reader } from "@db/client.server";
import type { ObjectionState } from "@db/statuses";
import {
  materialRulings,
  type Notice,
  noticesOf,
  objectionStatesOf,
  preparedOf,
  standingOf,
} from "~/domains/awards/notice/notice.store.server";
import { type Asking, asksForCorrection } from "~/domains/awards/notice/objection";
import type { Renamed } from "~/domains/awards/notice/renamed-lines";
import { laterMeeting } from "./later-meeting.server";
import { renamedSince } from "./renamed-since.server";

/** What tells of a cycle's notice which act is open, for its desk, for every act to it, and for the decision that rests on it. */
export interface NoticeGround extends Asking {
  /** The one that stands, and the one that is prepared and not published yet. */
  notice: Notice | null;
  prepared: Notice | null;
  /** How far each objection of the cycle came. */
  objections: ObjectionState[];
  /** Rulings that ask for another list than the one that stands; `uncorrected` counts them. */
  asking: Awaited<ReturnType<typeof materialRulings>>;
  /** Whom `renamed` names, line by line. */
  renamedLines: Renamed[];
}

/** Rulings that ask for another list than the notice that stands. */
export const askingSince = async (on: Reader, cycleId: string, notice: Notice | null) =>
  (await materialRulings(on, cycleId)).filter((one) => asksForCorrection(one, notice?.publishedAt ?? 0));

/** Read together, within the transaction of an act or beside it; `now` in ms. */
export async function noticeGround(on: Reader, cycleId: string, now: number): Promise<NoticeGround> {
  const [notices, objections] = await Promise.all([noticesOf(on, cycleId), objectionStatesOf(on, cycleId)]);
  const notice = standingOf(notices);
  const renamedLines = notice === null ? [] : await renamedSince(on, notice, now);
  const asking = await askingSince(on, cycleId, notice);
  return {
    notice,
    prepared: preparedOf(notices),
    asking,
    uncorrected: asking.length,
    objections: objections.map(({ state }) => state),
    later: notice === null ? null : await laterMeeting(on, notice),
    renamedLines,
    renamed: renamedLines.map(({ listed, name }) => `${listed} → ${name}`),
  };
}
