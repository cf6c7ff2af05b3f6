import type { Reader } from "@db/client.server";
import type { AwardSnapshot } from "@db/schema/credentials";
import type { NoticeLine } from "@db/schema/decision";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import { type DecisionBasis, goneSince, type LeftOut } from "~/domains/awards/honour/award";
import { nominationsByAlias } from "~/domains/awards/honour/award.store.server";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { forbiddenInHonour } from "~/domains/credentials/honour-wording";
import { kindName } from "~/kernel/named-kinds";
import { noticeGround } from "../notice/notice-ground.server";

/** Somebody on the list that was published, with the nomination behind the name. */
export interface Listed {
  line: NoticeLine;
  nomination: Nomination;
}

/** What a decision on a cycle would be: whom the notice's list names, who of them is left out and why, and who is not on it. */
export async function readDecisionBasis(on: Reader, cycle: Cycle, by: string, now: number) {
  const [{ notice, ...ground }, byAlias, labels, running] = await Promise.all([
    noticeGround(on, cycle.id, now),
    nominationsByAlias(on, cycle.id),
    findAwardLabels(on),
    canRunCycle(on, { personId: by }, cycle.id),
  ]);
  // What a certificate says is said in Chinese.
  const label = kindName(labels, cycle.label, "zh-CN");
  const listed = (notice?.list ?? []).flatMap((line): Listed[] => {
    const nomination = byAlias.get(line.nomination);
    return nomination ? [{ line, nomination }] : [];
  });
  const given = listed.filter(({ nomination }) => goneSince(nomination) === null);
  const gone = listed.flatMap(({ line, nomination }): { line: NoticeLine; why: LeftOut }[] => {
    const why = goneSince(nomination);
    return why ? [{ line, why }] : [];
  });
  const named = new Set(listed.map(({ nomination }) => nomination.id));
  const others = [...byAlias.values()].filter(({ id, state }) => !named.has(id) && state === "accepted");
  const awards = given.map(({ line }) => awardOf(cycle, label, line));
  const basis: DecisionBasis = {
    cycle,
    notice,
    ...ground,
    by,
    running,
    forbidden: [...new Set(awards.flatMap(forbiddenInHonour))],
    honoured: given.map(({ nomination }) => nomination.personId),
  };
  return { notice, label, given, gone, others, basis };
}

/** What a certificate says of an award. */
export function awardOf(cycle: Cycle, label: string, line: Pick<NoticeLine, "category">): AwardSnapshot {
  const { title, slug, authority, approvalDocument, rules } = cycle;
  const category = rules.categories.find(({ id }) => id === line.category)?.name ?? line.category;
  return { label, category, cycle: title, slug, authority, approvalDocument };
}
