import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { findMeeting, type Meeting } from "~/domains/awards/decision/decision.store.server";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { type Refusal, refused } from "~/kernel/verdict";

/** What an act at a meeting was refused for, each beside its field. */
export type Faults = { ok: false; faults: (Refusal & { field: string })[] };
/** Somebody else wrote in the same place meanwhile. */
export const MEANWHILE: Faults = { ok: false, faults: [{ ...refused("award.decision.changedMeanwhile"), field: "" }] };

/** One act with a cycle at a time, so that no notice closes and nothing is decided while a meeting is opened; the database decides anyway. */
export const runMeetings = <T>(
  by: BureauOfficer,
  slug: string,
  work: (tx: Tx, cycle: Cycle) => Promise<T>,
): Promise<T> =>
  oneAtATime(`award cycle ${slug}`, () =>
    transact(person(by.personId), async (tx) => work(tx, await getCycleToRun(tx, by, slug))),
  );

/** A meeting that is open, with its cycle. @throws NotFound, Refused where it was closed or the cycle has gone on */
export const runOpen = <T>(
  by: BureauOfficer,
  { slug, number }: { slug: string; number: number },
  work: (tx: Tx, cycle: Cycle, meeting: Meeting) => Promise<T>,
): Promise<T> =>
  runMeetings(by, slug, async (tx, cycle) => {
    const meeting = await findMeeting(tx, cycle.id, number);
    if (!meeting) throw new NotFound("meeting");
    if (meeting.closedAt !== null) throw new Refused("award.decision.closedAlready");
    insist(canDo("meet", cycle, tx.now));
    return work(tx, cycle, meeting);
  });
