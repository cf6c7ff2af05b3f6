import type { Reader } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { awaitsConsequence, type Unsettled } from "~/domains/awards/notice/consequence";
import { materialRulings, objectionsOf } from "~/domains/awards/notice/notice.store.server";

/** Rulings about the whole list that came after the decision and of which nobody has published yet what followed. */
export const awaitedConsequences = async (on: Reader, cycle: Pick<Cycle, "id" | "decidedAt">) =>
  cycle.decidedAt === null ? [] : (await materialRulings(on, cycle.id)).filter((one) => awaitsConsequence(one, cycle));

/** What keeps a cycle that is decided from being closed. */
export const unsettledOf = async (on: Reader, cycle: Pick<Cycle, "id" | "decidedAt">): Promise<Unsettled> => ({
  awaited: (await awaitedConsequences(on, cycle)).length,
  objections: (await objectionsOf(on, cycle.id)).map(({ state }) => state),
});
