import { forgetInvitations } from "~/domains/appointments/forget-invitations.server";
import { forgetWalkIns } from "~/domains/events/after/forget-walk-ins.server";
import { sweepArrivals } from "~/domains/files/arrivals.server";
import { sweepFiles } from "~/domains/files/sweep-files.server";
import { forgetMailAddresses } from "~/domains/mail/forget-addresses.server";
import { sweepLimits } from "~/domains/people/limit.store.server";
import { sweepProofs } from "~/domains/people/reset-token.store.server";
import { sweepSessions } from "~/domains/people/session.server";
import { now } from "~/kernel/clock";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { forgetObjectors } from "../awards/notice/objections/forget-objectors.server";
import type { Job } from "./jobs.server";
import { withLease } from "./lease.server";

const QUARTER_HOUR = 15 * MINUTE_MS;

/** Removes sign-ins, counters and one-time proofs that are over, files nobody needs, whom invitations named in vain, and who objected long ago. */
export const sweep: Job = {
  name: "sweep",
  everyMs: QUARTER_HOUR,
  async run() {
    await withLease("sweep", QUARTER_HOUR / 2, async () => {
      await sweepSessions();
      await sweepLimits();
      await sweepProofs();
      await sweepFiles(now());
      await sweepArrivals(now());
      await forgetInvitations();
      await forgetMailAddresses();
      await forgetWalkIns(now());
      await forgetObjectors(now());
    });
  },
};
