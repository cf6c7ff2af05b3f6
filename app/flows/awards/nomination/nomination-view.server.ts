import { db } from "@db/client.server";
import type { EligibilityLine } from "@db/schema/nominations";
import type { NominationState } from "@db/statuses";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canWrite } from "~/domains/awards/nomination/can-write";
import { deskAt } from "~/domains/awards/nomination/desk-path";
import type { Hand } from "~/domains/awards/nomination/hand";
import { canMove, type Nomination, type WhereOther, whereOther } from "~/domains/awards/nomination/nomination";
import { exhibitsOf, recommendationsOf, stepsOf } from "~/domains/awards/nomination/nomination.store.server";
import { contentHash, hasAgreed, shownHash } from "~/domains/awards/nomination/nomination-content";
import { type NextStep, nextStep } from "~/domains/awards/nomination/nomination-next";
import { canTakeAnyBack } from "~/domains/awards/nomination/publication";
import { seenBy } from "~/domains/awards/nomination/seen-exhibits";
import { type Burden, burdenOf } from "~/domains/awards/nomination/typed-burden";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { mendedSoFar, type SeenCorrections, seenCorrections } from "./correction-views.server";
import { type ExhibitView, viewExhibits } from "./exhibit-views.server";
import { type StepView, viewSteps } from "./nomination-steps.server";
import { handedInBeside } from "./one-handed-in.server";
import { type Outcome, outcomesOf } from "./outcomes.server";

/** What whoever reads a nomination may do with it now. */
export type NominationCan = Record<
  "write" | "askConsent" | "consent" | "refuse" | "submit" | "withdraw" | "unpublish",
  boolean
>;

/** A nomination as its nominee and whoever opened it see it; instants in ms. */
export interface NominationView {
  id: string;
  hands: Hand[];
  state: NominationState;
  cycle: {
    slug: string;
    title: string;
    categories: { id: string; name: string }[];
    documents: number;
    endedReason: string | null;
  };
  category: { id: string; name: string };
  nominee: { name: string; employer: string };
  origin: Nomination["origin"];
  /** The firm or the bureau that nominated her; empty where she did herself. */
  opener: string;
  deeds: string;
  summary: string;
  hiddenWords: string[];
  exhibits: ExhibitView[];
  /** Records that the nominee has not let go, which whoever opened it does not see. */
  kept: number;
  consent: Pick<
    Nomination,
    "publishName" | "publishSummary" | "publishOtherwise" | "consentedAt" | "summaryWithdrawnAt" | "nameWithdrawnAt"
  > & {
    agreed: boolean;
  };
  /** Hash of what she is shown before she agrees. */
  shown: string;
  /** Hers to know: another of hers was handed in, so that she cannot agree to this one; and where that stands. */
  otherHandedIn: { id: string; where: WhereOther } | null;
  next: NextStep;
  /** What came of it, as far as it is public. */
  outcome: Outcome | null;
  /** The bureau on whose desk it lies. */
  desk: string | null;
  /** What is to be put right: part by part, or in one reason where it was returned before there were parts. */
  returned: ({ reason: string; dueAt: number | null } & SeenCorrections) | null;
  steps: StepView[];
  recommendations: { place: string; opinion: string; at: number }[];
  eligibility: EligibilityLine[] | null;
  burden: Burden;
  receipt: { hash: string; at: number } | null;
  can: NominationCan;
}

export async function nominationView(nomination: Nomination, hands: Hand[], now: number): Promise<NominationView> {
  const [cycle, exhibits, steps, opinions, regions] = await Promise.all([
    getCycle(db, nomination.cycleId),
    exhibitsOf(db, nomination.id),
    stepsOf(db, nomination.id),
    recommendationsOf(db, [nomination.id]),
    findRegions(),
  ]);
  const { id, state, category, facts, origin, originId, level } = nomination;
  const nominee = hands.includes("nominee");
  const seen = seenBy(hands, exhibits);
  const agreed = hasAgreed(nomination, contentHash(nomination, exhibits));
  const deskRegion = level && deskAt(nomination.regionCode, level, regions)?.regionCode;
  const other = nominee ? await handedInBeside(db, nomination) : null;
  const otherHandedIn = other && { id: other.id, where: whereOther(other) };
  const outcome = (await outcomesOf(db, [nomination], now, () => nominee)).get(id) ?? null;
  const lastReturn = state === "returned" ? steps.findLastIndex(({ act }) => act === "return") : -1;
  const { publishName, publishSummary, publishOtherwise, consentedAt, summaryWithdrawnAt, nameWithdrawnAt } =
    nomination;
  return {
    id,
    hands,
    state,
    origin,
    cycle: {
      slug: cycle.slug,
      title: cycle.title,
      documents: cycle.rules.evidence.documents,
      endedReason: cycle.endedReason,
      categories: cycle.rules.categories.map((one) => ({ id: one.id, name: one.name })),
    },
    category: { id: category, name: cycle.rules.categories.find((one) => one.id === category)?.name ?? "" },
    nominee: { name: facts?.name ?? "", employer: facts?.employer ?? "" },
    opener: await openerName(origin, originId, (code) => placeName(code, regions)),
    deeds: nomination.deeds,
    summary: nomination.summary,
    hiddenWords: nomination.hiddenWords,
    exhibits: await viewExhibits(seen),
    kept: exhibits.length - seen.length,
    consent: {
      publishName,
      publishSummary,
      publishOtherwise,
      consentedAt,
      summaryWithdrawnAt,
      nameWithdrawnAt,
      agreed,
    },
    shown: shownHash(nomination, exhibits),
    otherHandedIn,
    next: nextStep(nomination, agreed, cycle, now, outcome?.came ?? null),
    outcome,
    desk: deskRegion ? placeName(deskRegion, regions) : null,
    returned: lastReturn < 0 ? null : returnedView(),
    steps: viewSteps(nomination, steps, regions, { hands, seen }),
    // What a bureau thinks of her is written to her.
    recommendations: nominee
      ? opinions.map((one) => ({ place: placeName(one.regionCode, regions), opinion: one.opinion, at: one.at }))
      : [],
    eligibility: nominee ? nomination.eligibility : null,
    burden: burdenOf(nomination),
    receipt:
      nomination.lockedHash !== null && nomination.submittedAt !== null
        ? { hash: nomination.lockedHash, at: steps.filter(({ act }) => /submit$/.test(act)).at(-1)?.at ?? 0 }
        : null,
    can: whatCan(nomination, hands, { cycle, alone: !otherHandedIn }, now),
  };

  function returnedView() {
    const { reason = null, items = null } = steps[lastReturn] ?? {};
    const asked = seenCorrections(steps, lastReturn, hands, seen);
    // What she has changed of her records so far is hers alone.
    const told = nominee ? mendedSoFar(asked, items ?? [], nomination, exhibits) : asked;
    return { reason: reason ?? "", dueAt: nomination.dueAt, ...told };
  }
}

function whatCan(
  one: Nomination,
  hands: Hand[],
  { cycle, alone }: { cycle: Cycle; alone: boolean },
  now: number,
): NominationCan {
  const [nominee, opener] = [hands.includes("nominee"), hands.includes("opener")];
  const returned = one.state === "returned";
  const inDue = !returned || one.dueAt === null || now < one.dueAt;
  const write = canWrite(one, cycle, now).ok;
  const withdraw = canMove("withdraw", one).ok && canDo("withdraw", cycle, now).ok;
  return {
    write,
    askConsent: write && opener && !nominee && canMove("ask-consent", one).ok,
    consent: write && nominee && alone && canMove("consent", one).ok,
    refuse: nominee && one.origin !== "self" && canMove("refuse", one).ok,
    submit: write && inDue && canMove(returned ? "resubmit" : "submit", one).ok,
    withdraw: withdraw && (nominee || one.submittedAt === null),
    unpublish: nominee && canTakeAnyBack(one).ok,
  };
}

async function openerName(
  origin: Nomination["origin"],
  originId: string | null,
  place: (code: string) => string,
): Promise<string> {
  if (originId === null || origin === "self") return "";
  return origin === "enterprise" ? ((await findEnterprise(db, originId))?.name ?? "") : place(originId);
}
