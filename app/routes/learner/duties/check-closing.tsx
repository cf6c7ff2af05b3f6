import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkClosingForm } from "~/domains/duties/duty-forms";
import { canCloseCheck } from "~/domains/duties/spot-check";
import { closeSpotCheck } from "~/domains/duties/spot-checks.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { ownRunningSeat } from "~/http/named-seat.server";
import { namedCheck } from "~/http/named-work.server";
import type { RouteHandle } from "~/http/policy";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { ClosingPage } from "~/routes/duties/closing-page";
import { seatView } from "~/routes/duties/seat-view.server";
import { pageTitle, titleOf } from "~/routes/page-title";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const check = await namedCheck(seat, args.params.check);
  insist(canCloseCheck(check));
  const { locale } = args.context;
  const title = titleOf(locale, translator(locale)("duties.checks.close"));
  return json({
    seat: await seatView(seat),
    check: { id: check.id, subject: check.subject },
    time: await formTime("check-closing", seat.personId, args.context),
    title,
  });
}

export async function action(args: ActionFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const check = await namedCheck(seat, args.params.check);
  const form = await readForm(args.request, checkClosingForm);
  insist(canCloseCheck(check));
  if (!form.ok) return unprocessable(form.refused);
  await closeSpotCheck(seat, check.id, form.value.conclusion);
  await countFormTime("check-closing", seat.personId, args.context, form.typed);
  return redirect(`/me/duties/${seat.appointment.id}/checks/${check.id}`);
}

export default function CheckClosing() {
  const { seat, check, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <ClosingPage seat={seat} check={check} what="close" about={check.subject} time={time} refused={answer?.refused} />
  );
}
