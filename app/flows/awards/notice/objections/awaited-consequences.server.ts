import type { Reader } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { awaitsConsequence } from "~/domains/awards/notice/consequence";
import { materialRulings } from "~/domains/awards/notice/notice.store.server";

/** Rulings about the whole list that came after the decision and of which nobody has published yet what followed. */
export const awaitedConsequences = async (on: Reader, cycle: Pick<Cycle, "id" | "decidedAt">) =>
  cycle.decidedAt === null ? [] : (await materialRulings(on, cycle.id)).filter((one) => awaitsConsequence(one, cycle));
