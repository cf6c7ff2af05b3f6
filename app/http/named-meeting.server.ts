import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { findMeeting, type Meeting } from "~/domains/awards/decision/decision.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import type { Verdict } from "~/kernel/verdict";
import { cycleToRun } from "./named-cycle.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

interface NamedMeeting {
  by: BureauOfficer;
  cycle: Cycle;
  meeting: Meeting;
  /** Whether this officer can take part in it. */
  own: Verdict;
}

/** The meeting that an address names, for the province. @throws NotFound for everybody else, and where there is none */
export async function provincesMeeting(args: Args): Promise<NamedMeeting> {
  const { by, cycle, own } = await cycleToRun(args);
  const named = args.params.number ?? "";
  const meeting = /^[1-9]\d{0,3}$/.test(named) ? await findMeeting(db, cycle.id, Number(named)) : null;
  if (!meeting) throw new NotFound("meeting");
  return { by, cycle, meeting, own };
}

/** The same for an act: a form that is not offered any more is refused before it is read. @throws NotFound, Refused */
export async function namedMeeting(args: Args) {
  const { by, cycle, meeting, own } = await provincesMeeting(args);
  insist(own);
  if (meeting.closedAt !== null) throw new Refused("award.decision.closedAlready");
  insist(canDo("meet", cycle, args.context.now));
  return { by, which: { slug: cycle.slug, number: meeting.number } };
}
