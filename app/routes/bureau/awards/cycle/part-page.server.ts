import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { type CyclePart, LONGEST } from "~/domains/awards/cycle/cycle-form";
import { standOf } from "~/domains/awards/cycle/keep-cycle.server";
import { isJudged, missingOf, savedMeanwhile } from "~/flows/awards/cycle/cycle-desk.server";
import { PART_FORMS } from "~/flows/awards/cycle/cycle-parts.server";
import { partForms } from "~/flows/awards/cycle/part-form.server";
import { changePart } from "~/flows/awards/cycle/run-cycle.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { cycleToRun } from "~/http/named-cycle.server";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { someLines } from "~/kernel/typed-text";
import { refused, type Verdict } from "~/kernel/verdict";
import { titleOf } from "~/routes/page-title";
import { cycleHref } from "./desk";

/** Nominations are judged by all that these say. */
const JUDGED_BY: readonly CyclePart[] = ["rubric", "scoring"];

/** Whether a part can be changed now: of a draft always, of what is open by amendments, where nothing is judged by it yet. */
async function openness({ cycle, own }: { cycle: Cycle; own: Verdict }, part: CyclePart, now: number) {
  if (!own.ok) return own;
  const verdict = canDo(cycle.openedAt === null ? "change" : "amend", cycle, now);
  if (!verdict.ok || !JUDGED_BY.includes(part)) return verdict;
  return (await isJudged(cycle)) ? refused("award.amend.judged") : verdict;
}

/** A part of a cycle with its form, filled; for the province alone. */
export async function readPart(args: LoaderFunctionArgs, part: CyclePart) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  const { slug, title, openedAt } = cycle;
  return json({
    part,
    cycle: { slug, title, opened: openedAt !== null },
    verdict: await openness({ cycle, own }, part, now),
    forms: await partForms(cycle, locale, now),
    stand: standOf(cycle),
    judged: await isJudged(cycle),
    missing: await missingOf(cycle, part, locale),
    title: titleOf(locale, translator(locale)(`awardDesk.parts.${part}`)),
  });
}

/** Saves a part. The second of two officers who change a cycle at once sees what the first did, and what she typed herself, and decides anew. */
export async function writePart(args: ActionFunctionArgs, part: CyclePart) {
  const { by, cycle, own } = await cycleToRun(args);
  insist(await openness({ cycle, own }, part, args.context.now));
  const form = await readForm(args.request, PART_FORMS[part].form);
  const typed = form.ok ? form.typed : form.refused.values;
  const one = (name: string) => String([typed[name] ?? ""].flat()[0] ?? "");
  const stand = one("stand");
  if (!form.ok) return unprocessable(form.refused, { stand, since: null });
  const reason = someLines(one("reason")).slice(0, LONGEST.reason);
  const change = await PART_FORMS[part].change(form.value);
  const done = await changePart(by, cycle.slug, { part, change, stand, reason }, confirmedNames(typed));
  if (done.ok) return redirect(cycleHref(done.cycle));
  const errors = done.faults.map((fault) => fieldError(fault.part === part ? fault.field : "", fault));
  const again = refuseForm(errors, typed);
  if (!done.meanwhile) return unprocessable(again, { stand, since: null });
  return unprocessable(again, await savedMeanwhile(by, cycle.slug, change, args.context.locale));
}
