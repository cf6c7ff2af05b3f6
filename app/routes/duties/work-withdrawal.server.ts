import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { dutyReasonForm } from "~/domains/duties/duty-forms";
import { canWithdrawOwn, type WorkKind, withdrawWork } from "~/domains/duties/withdraw-work.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { ownRunningSeat } from "~/http/named-seat.server";
import { namedCheck, namedOrder, namedTraining } from "~/http/named-work.server";
import { translator } from "~/i18n/translate";
import { insist, NotFound } from "~/kernel/errors";
import { titleOf } from "~/routes/page-title";
import { seatView } from "./seat-view.server";

const FOLDERS = { "spot-check": "checks", "stop-order": "orders", training: "trainings" } as const;

/** What an address names, if she may take it back. @throws NotFound for another's; Refused where it has to stay */
async function named(args: LoaderFunctionArgs | ActionFunctionArgs, kind: WorkKind) {
  const seat = await ownRunningSeat(args);
  const also = { alsoWithdrawn: true } as const;
  const { check, order, training } = args.params;
  const work =
    kind === "spot-check"
      ? await namedCheck(seat, check, also).then((one) => ({ ...one, about: one.subject }))
      : kind === "stop-order"
        ? await namedOrder(seat, order, also).then((one) => ({ ...one, about: one.conduct }))
        : await namedTraining(seat, training).then((one) => ({ ...one, about: one.topic }));
  const verdict = await canWithdrawOwn(db, seat, kind, work);
  if (verdict === null) throw new NotFound("not of this appointment");
  return { seat, work, verdict, here: `/me/duties/${seat.appointment.id}/${FOLDERS[kind]}/${work.id}` };
}

/** The page that asks why. */
export async function withdrawalView(args: LoaderFunctionArgs, kind: WorkKind) {
  const { seat, work, verdict, here } = await named(args, kind);
  insist(verdict);
  const { locale } = args.context;
  const title = titleOf(locale, translator(locale)("duties.work.withdraw"));
  return json({ seat: await seatView(seat), about: work.about, here, title });
}

export async function withdraw(args: ActionFunctionArgs, kind: WorkKind) {
  const { seat, work, verdict, here } = await named(args, kind);
  const form = await readForm(args.request, dutyReasonForm);
  insist(verdict);
  if (!form.ok) return unprocessable(form.refused);
  await withdrawWork(seat, kind, work.id, form.value.reason);
  return redirect(here);
}
