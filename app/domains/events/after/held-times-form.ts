import { z } from "zod";
import { yesField } from "~/kernel/typed-field";
import { instant } from "../event/typed-facts";
import { type HeldSession, heldField } from "./held-times";

const ofEvent = z.object({
  startsAt: instant("event.startMissing"),
  endsAt: instant("event.endMissing"),
  earnsHours: yesField,
});

const ofSession = ({ id, title }: Pick<HeldSession, "id" | "title">) => ({
  [heldField(id, "startsAt")]: instant("after.heldSession.startMissing", "after.heldSession.instant", { title }),
  [heldField(id, "endsAt")]: instant("after.heldSession.endMissing", "after.heldSession.instant", { title }),
  [heldField(id, "earnsHours")]: yesField,
});

/** The form about an event with these sessions: when it was held, and what of it earns hours; why it is corrected is asked beside it. */
export const heldTimesForm = (sessions: readonly Pick<HeldSession, "id" | "title">[]) =>
  z.intersection(ofEvent, z.object(Object.assign({}, ...sessions.map(ofSession)) as Record<string, z.ZodType>));

/** Sessions as the form says that they were held. */
export const heldSessions = (sessions: readonly HeldSession[], value: Record<string, unknown>): HeldSession[] =>
  sessions.map(({ id, title }) => ({
    id,
    title,
    startsAt: Number(value[heldField(id, "startsAt")]),
    endsAt: Number(value[heldField(id, "endsAt")]),
    earnsHours: value[heldField(id, "earnsHours")] === true,
  }));
