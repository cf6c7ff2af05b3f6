import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stopOutcomeForm } from "~/domains/duties/duty-forms";
import { tellStopOutcome } from "~/domains/duties/stop-orders.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { ownRunningSeat } from "~/http/named-seat.server";
import { namedOrder } from "~/http/named-work.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { DutyFrame } from "~/routes/duties/duty-frame";
import { seatView } from "~/routes/duties/seat-view.server";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { OutcomeForm } from "./outcome-form";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const { id, conduct, outcome } = await namedOrder(seat, args.params.order);
  if (outcome !== null) throw redirect(`/me/duties/${seat.appointment.id}/orders/${id}`);
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("duties.orders.outcome"));
  return json({
    seat: await seatView(seat),
    order: { id, conduct },
    today: isoDayOf(now),
    time: await formTime("stop-outcome", seat.personId, args.context),
    title,
  });
}

export async function action(args: ActionFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const order = await namedOrder(seat, args.params.order);
  const form = await readForm(args.request, stopOutcomeForm);
  if (!form.ok) return unprocessable(form.refused);
  const told = await tellStopOutcome(seat, order.id, form.value);
  if (!told.ok) return unprocessable(refuseForm([fieldError(told.field, told)], form.typed));
  await countFormTime("stop-outcome", seat.personId, args.context, form.typed);
  return redirect(`/me/duties/${seat.appointment.id}/orders/${order.id}`);
}

export default function OrderOutcome() {
  const t = useT();
  const { seat, order, today, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `${seat.base}/orders/${order.id}`;
  return (
    <DutyFrame
      seat={seat}
      crumbs={[{ label: t("duties.orders.title"), href: here }, { label: t("duties.orders.outcome") }]}
    >
      <PageHeading title={t("duties.orders.outcome")} lead={order.conduct} />
      <OutcomeForm action={`${here}/outcome`} today={today} time={time} refused={answer?.refused} />
    </DutyFrame>
  );
}
