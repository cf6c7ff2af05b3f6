import { db } from "@db/client.server";
import type { Registration } from "~/domains/events/registration/registration";
import { type PlaceInLine, placesInLine } from "~/domains/events/registration/seat.store.server";

/** Her registration of a unit, with her place where she waits. */
export interface OwnRegistration
  extends Pick<Registration, "id" | "sessionId" | "state" | "attendance" | "passCode" | "offeredUntil" | "reason"> {
  line: PlaceInLine | null;
}

/** Registrations of hers as she sees them, in the order given; her places are asked for at once. */
export async function ownRegistrationViews(all: readonly Registration[]): Promise<OwnRegistration[]> {
  const places = await placesInLine(db, all);
  return all.map(({ id, sessionId, state, attendance, passCode, offeredUntil, reason }) => ({
    ...{ id, sessionId, state, attendance, passCode, offeredUntil, reason },
    line: places.get(id) ?? null,
  }));
}
