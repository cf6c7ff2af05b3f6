import { db } from "@db/client.server";
import type { Registration } from "~/domains/events/registration/registration";
import { type PlaceInLine, placesInLine } from "~/domains/events/registration/seat.store.server";
import { type Standing, standingOf } from "~/domains/events/registration/standing";

/** Her registration of a unit, with her place where she waits. */
export interface OwnRegistration
  extends Pick<
    Registration,
    "id" | "sessionId" | "state" | "attendance" | "passCode" | "offeredUntil" | "reason" | "outcome"
  > {
  /** The state in a word, where the clock ended it. */
  standing: Standing;
  line: PlaceInLine | null;
}

/** Registrations of hers as she sees them, in the order given; her places are asked for at once. */
export async function ownRegistrationViews(all: readonly Registration[]): Promise<OwnRegistration[]> {
  const places = await placesInLine(db, all);
  return all.map((one) => {
    const { id, sessionId, state, attendance, passCode, offeredUntil, reason, outcome } = one;
    const line = places.get(id) ?? null;
    return {
      id,
      sessionId,
      state,
      attendance,
      passCode,
      offeredUntil,
      reason,
      outcome,
      standing: standingOf(one),
      line,
    };
  });
}
