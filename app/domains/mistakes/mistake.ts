import type { MistakeState } from "@db/statuses";
import type { tables } from "@db/tables";
import { DAY_MS } from "~/kernel/milliseconds";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** A mistake that a reader found in what is taught, and what the editors made of it. */
export type Mistake = typeof tables.mistakeReport.$inferSelect;

/** What is reported: a thing as one version of it was read. */
export type MistakenPlace = Pick<Mistake, "subject" | "place" | "versionId" | "names" | "path">;

type Steps = Pick<Mistake, "takenAt" | "takenBy" | "answeredAt" | "outcome">;

/** Where a report stands: open, taken up by an editor, or answered. */
export const stateOf = ({ takenAt, answeredAt, outcome }: Omit<Steps, "takenBy">): MistakeState =>
  answeredAt !== null && outcome !== null ? outcome : takenAt === null ? "open" : "taken";

/** An editor takes up what nobody checks, or what another one left lying. */
export function canTake(mistake: Steps, editorId: string): Verdict {
  if (mistake.answeredAt !== null) return refused("mistake.answered");
  return mistake.takenBy === editorId ? refused("mistake.mine") : accepted;
}

/** It is answered once; while another editor checks it, she has to be relieved first. An editor who was erased checks nothing. */
export function canAnswer(mistake: Steps, editorId: string): Verdict {
  if (mistake.answeredAt !== null) return refused("mistake.answered");
  return mistake.takenBy === null || mistake.takenBy === editorId ? accepted : refused("mistake.taken");
}

/** Whole days that it has waited, until now or until its answer. */
export const daysWaited = ({ at, answeredAt }: Pick<Mistake, "at" | "answeredAt">, now: number): number =>
  Math.max(0, Math.floor(((answeredAt ?? now) - at) / DAY_MS));
