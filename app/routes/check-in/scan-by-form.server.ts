import { createHash } from "node:crypto";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import type { ArrivingScan } from "~/domains/events/check-in/arriving-scan";
import type { DeskPlace } from "~/domains/events/check-in/desk.store.server";
import { canDo } from "~/domains/events/event/event";
import type { Organizer } from "~/domains/people/proof";
import { receiveScans } from "~/flows/events/door/receive-scans.server";
import { insist } from "~/kernel/errors";
import { idFrom, newId } from "~/kernel/ids";
import { accepted, refused } from "~/kernel/verdict";

/** A form sent twice, both at once too, is one scan: its id is told by what was sent. */
const sentOnce = (deskId: string, formKey: string, openedAt: number): string =>
  idFrom(openedAt, createHash("sha256").update(`${deskId} ${formKey}`).digest());

type Meant = Pick<ArrivingScan, "how" | "read" | "registrationId" | "walkIn" | "direction">;

/** A scan that came by a form, without a device's clock or queue; leads back to the desk, which shows what it is worth. @throws Refused */
export async function scanByForm(
  { context }: Pick<ActionFunctionArgs, "context">,
  { organizer, place }: { organizer: Organizer; place: DeskPlace },
  meant: Meant,
  formKey: string | null = null,
): Promise<Response> {
  const { desk, event } = place;
  insist(desk.closedAt === null ? accepted : refused("checkIn.deskClosed"));
  insist(canDo("check-in", event, context.now));
  const id = formKey === null ? newId(context.now) : sentOnce(desk.id, formKey, desk.openedAt);
  const scan: ArrivingScan = { id, deviceAt: context.now, undo: null, ...meant };
  const became = await receiveScans(organizer, desk.id, { sentAt: context.now, scans: [scan] });
  insist(became.get(id) === "own" ? refused("checkIn.own") : accepted);
  const query = new URLSearchParams({ scan: id, ...(meant.direction === "out" && { direction: "out" }) });
  return redirect(`/check-in/${desk.id}?${query}`);
}
