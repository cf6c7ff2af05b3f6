import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { decideReview } from "~/domains/awards/jury/review/review";
import { scoreForm } from "~/domains/awards/jury/review/score-form";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { ballotReceipt } from "~/flows/awards/juror-room/ballot-receipt.server";
import { endedByConflict, ownCommitment, setAside } from "~/flows/awards/juror-room/own-commitment.server";
import { type JurorsReview, mayRead } from "~/flows/awards/juror-room/own-review.server";
import { reviewHead, roomView } from "~/flows/awards/juror-room/room-view.server";
import { isGone, servedCycles } from "~/flows/awards/juror-room/served-cycles.server";
import { saveCriterion } from "~/flows/awards/jury/ballots/save-criterion.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { jurorsReview } from "~/http/named-review.server";
import { translator } from "~/i18n/translate";
import { refused } from "~/kernel/verdict";
import { titleOf } from "~/routes/page-title";
import { reviewHref } from "../desk";
import { criterionHref } from "./criterion-href";

/** A review as far as it may be shown: the question before it, the room, or that she was recused. */
export async function readReviewPage(args: LoaderFunctionArgs) {
  const { juror, own } = await jurorsReview(args);
  const { now, locale } = args.context;
  const title = titleOf(locale, translator(locale)("juror.dossier", { number: own.dossier.number }));
  if (!mayRead(own, now)) return json({ ...(await closedDoor(own, now)), title });
  const criterion = new URL(args.request.url).searchParams.get("criterion");
  const served = (await servedCycles(juror, now)).find(({ slug }) => slug === own.cycle.slug);
  const next = served?.readings.find(({ open, id }) => open && id !== own.review.id);
  return json({
    kind: "room" as const,
    title,
    view: roomView(own, { locale, now, criterion }),
    progress: { all: served?.all ?? 0, handedIn: served?.handedIn ?? 0 },
    receipt: await ballotReceipt(own),
    commitment: await ownCommitment(own),
    nextId: next?.id ?? null,
  });
}

/** Before she declared, number and category only; after a recusal no more than that either. */
async function closedDoor(own: JurorsReview, now: number) {
  const view = reviewHead(own, now);
  const { kinds, years } = own.cycle.rules.conflicts;
  const verdict = decideReview("declare-none", own.review.state, { ...reviewTimes(own.cycle, own.review), now });
  const asked = verdict.ok ? ({ ok: true } as const) : verdict;
  return isGone(own.review.state) || view.withdrawn
    ? {
        kind: "gone" as const,
        view,
        aside: await setAside(own),
        commitment: await ownCommitment(own),
        byConflict: await endedByConflict(own),
      }
    : { kind: "ask" as const, view, conflicts: { kinds, years }, verdict: asked };
}

/** Saves one criterion and goes on to the next, or stays; where another window saved it meanwhile, both are shown. */
export async function writeCriterion(args: ActionFunctionArgs) {
  const { juror, own } = await jurorsReview(args);
  const form = await readForm(args.request, scoreForm);
  if (!form.ok) return unprocessable(form.refused, { meanwhile: null, stand: null });
  const { criterion, go } = form.value;
  const saved = await saveCriterion(juror, own.review.id, form.value);
  if (!saved.ok) {
    const faults = saved.meanwhile ? [fieldError("", refused("jury.ballot.meanwhile"))] : [];
    const errors = saved.faults.map((fault) => fieldError(fault.field, { ...fault, ok: false }));
    const { meanwhile, stand = null } = saved;
    return unprocessable(refuseForm([...faults, ...errors], form.typed), { meanwhile, stand });
  }
  if (go === "stay") return redirect(criterionHref(own.review, criterion));
  return redirect(saved.next === null ? reviewHref(own.review, "/submission") : criterionHref(own.review, saved.next));
}
