import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import type { ArrivingScan } from "~/domains/events/check-in/arriving-scan";
import type { DeskPlace } from "~/domains/events/check-in/desk.store.server";
import { receiveScans } from "~/domains/events/check-in/receive-scans.server";
import { canDo } from "~/domains/events/event/event";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { accepted, refused } from "~/kernel/verdict";

type Meant = Pick<ArrivingScan, "how" | "read" | "registrationId" | "walkIn" | "direction">;

/** A scan that came by a form, without a device's clock or queue; leads back to the desk, which shows what it is worth. @throws Refused */
export async function scanByForm(
  { context }: Pick<ActionFunctionArgs, "context">,
  { organizer, place }: { organizer: Organizer; place: DeskPlace },
  meant: Meant,
): Promise<Response> {
  const { desk, event } = place;
  insist(desk.closedAt === null ? accepted : refused("checkIn.deskClosed"));
  insist(canDo("check-in", event, context.now));
  const id = newId(context.now);
  const scan: ArrivingScan = { id, deviceAt: context.now, undo: null, ...meant };
  const became = await receiveScans(organizer, desk.id, { sentAt: context.now, scans: [scan] });
  insist(became.get(id) === "own" ? refused("checkIn.own") : accepted);
  const query = new URLSearchParams({ scan: id, ...(meant.direction === "out" && { direction: "out" }) });
  return redirect(`/check-in/${desk.id}?${query}`);
}
