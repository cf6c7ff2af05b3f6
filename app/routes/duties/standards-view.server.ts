import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, redirect } from "@remix-run/node";
import { keysOf } from "~/domains/duties/citations.server";
import { canKeepStandards } from "~/domains/duties/director-seat.server";
import {
  changeStandard,
  discloseStandard,
  keepStandard,
  withdrawStandard,
} from "~/domains/duties/disclose-standard.server";
import {
  type DisclosedStandard,
  isOwn,
  noticesOf,
  openNoticesAt,
  standardsAt,
} from "~/domains/duties/disclosed-standard.store.server";
import { dutyReasonForm, standardForm } from "~/domains/duties/duty-forms";
import { isEnded } from "~/domains/register/entry";
import { findEntries } from "~/domains/register/entry.store.server";
import type { RequestContext } from "~/http/context";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { namedStandard, type StandardsPlace } from "~/http/standards-place.server";
import { type TextKey, translator } from "~/i18n/translate";
import { insist, Refused } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { titleOf } from "~/routes/page-title";
import type { PlaceView } from "./standards-frame";

const viewOf = ({ desk, firm, base, above, keeper }: StandardsPlace): PlaceView => ({
  desk,
  firm,
  base,
  above,
  keeps: canKeepStandards(keeper).ok,
});
const titled = ({ locale }: RequestContext, key: TextKey) => titleOf(locale, translator(locale)(key));

/** The list: what the firm works by with what is to settle, then what it withdrew. */
export async function standardsList(place: StandardsPlace, context: RequestContext) {
  const [all, notices] = await Promise.all([standardsAt(db, place.firm.id), openNoticesAt(db, place.firm.id)]);
  const waiting = new Map(notices.map(({ notice, standard }) => [standard.id, isOwn(notice, standard)]));
  return json({
    place: viewOf(place),
    standards: all.map(({ id, number, title, kind, disclosedOn, withdrawnAt }) => ({
      id,
      number,
      title,
      kind,
      disclosedOn,
      withdrawnAt,
      waits: waiting.has(id),
      own: waiting.get(id) === true,
    })),
    title: titled(context, "duties.standards.title"),
  });
}

export const newStandardView = async (place: StandardsPlace, context: RequestContext) => {
  insist(canKeepStandards(place.keeper));
  return json({
    place: viewOf(place),
    today: isoDayOf(context.now),
    time: await formTime("standard", place.keeper.personId, context),
    title: titled(context, "duties.standards.new"),
  });
};

export async function addStandard(place: StandardsPlace, request: Request, context: RequestContext) {
  const form = await readForm(request, standardForm);
  if (!form.ok) return unprocessable(form.refused);
  const made = await discloseStandard(place.keeper, form.value);
  if (!made.ok) return unprocessable(refuseForm([fieldError(made.field, made)], form.typed));
  await countFormTime("standard", place.keeper.personId, context, form.typed);
  return redirect(`${place.base}/${made.id}`);
}

/** One standard with what it cites, what the register says of that, and what was settled when. */
export async function standardView(place: StandardsPlace, id: string | undefined, context: RequestContext) {
  const standard = await namedStandard(place, id);
  const today = isoDayOf(context.now);
  const [notices, entries] = await Promise.all([noticesOf(db, standard.id), findEntries(db, keysOf(standard))]);
  const told = await findEntries(
    db,
    notices.map(({ entryKey }) => entryKey),
  );
  const next = await findEntries(
    db,
    [...told.values()].flatMap(({ replacedByKey }) => replacedByKey ?? []),
  );
  const registered = (key: string) => {
    const entry = entries.get(key);
    if (!entry) return null;
    const { title, endedOn, replacedByKey } = entry;
    // Planned already, and to be told on its day.
    const ends = endedOn !== null && endedOn > today ? { on: endedOn, replaced: replacedByKey !== null } : null;
    return { key: entry.key, title, ended: isEnded(entry, today), ends };
  };
  return json({
    place: viewOf(place),
    standard: shown(standard),
    own: registered(standard.entryKey ?? ""),
    cited: standard.cites.map((key, i) => ({ number: standard.citedNumbers[i] ?? key, entry: registered(key) })),
    notices: notices.map(({ id, entryKey, toldAt, settledAt, settledHow, settledReason }) => {
      const entry = told.get(entryKey);
      const by = entry?.replacedByKey ? next.get(entry.replacedByKey) : undefined;
      return {
        id,
        toldAt,
        settledAt,
        settledHow,
        settledReason,
        number: entry?.number ?? entryKey,
        by: by ? (by.number ?? by.title) : null,
      };
    }),
    title: titleOf(context.locale, standard.number),
  });
}

const shown = (one: DisclosedStandard) => {
  const { id, number, title, kind, disclosedOn, link, withdrawnAt, withdrawnReason } = one;
  return { id, number, title, kind, disclosedOn, link, withdrawnAt, withdrawnReason };
};

export async function standardEditView(place: StandardsPlace, id: string | undefined, context: RequestContext) {
  insist(canKeepStandards(place.keeper));
  const standard = await namedStandard(place, id);
  if (standard.withdrawnAt !== null) throw redirect(`${place.base}/${standard.id}`);
  return json({
    place: viewOf(place),
    standard: { ...shown(standard), cites: standard.citedNumbers },
    today: isoDayOf(context.now),
    time: await formTime("standard-change", place.keeper.personId, context),
    title: titled(context, "duties.standards.change"),
  });
}

export async function editStandard(
  place: StandardsPlace,
  id: string | undefined,
  request: Request,
  context: RequestContext,
) {
  const standard = await namedStandard(place, id);
  const form = await readForm(request, standardForm);
  if (!form.ok) return unprocessable(form.refused);
  const changed = await changeStandard(place.keeper, standard.id, form.value);
  if (!changed.ok) return unprocessable(refuseForm([fieldError(changed.field, changed)], form.typed));
  await countFormTime("standard-change", place.keeper.personId, context, form.typed);
  return redirect(`${place.base}/${standard.id}`);
}

export type StandardEnding = "withdraw" | "keep";

/** The page that asks why a standard is withdrawn, or kept although what it cites was superseded. */
export async function standardReasonView(
  place: StandardsPlace,
  id: string | undefined,
  context: RequestContext,
  what: StandardEnding,
) {
  insist(canKeepStandards(place.keeper));
  const standard = await namedStandard(place, id);
  if (standard.withdrawnAt !== null) throw redirect(`${place.base}/${standard.id}`);
  return json({
    place: viewOf(place),
    standard: shown(standard),
    what,
    time: await formTime("standard-reason", place.keeper.personId, context),
    title: titled(context, `duties.standards.${what}`),
  });
}

export async function endStandard(
  place: StandardsPlace,
  id: string | undefined,
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  what: StandardEnding,
) {
  const standard = await namedStandard(place, id);
  const form = await readForm(request, dutyReasonForm);
  if (standard.withdrawnAt !== null) throw new Refused("standard.withdrawn");
  if (!form.ok) return unprocessable(form.refused);
  const act = what === "withdraw" ? withdrawStandard : keepStandard;
  await act(place.keeper, standard.id, form.value.reason);
  await countFormTime("standard-reason", place.keeper.personId, context, form.typed);
  return redirect(what === "withdraw" ? place.base : `${place.base}/${standard.id}`);
}
