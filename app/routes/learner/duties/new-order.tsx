import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stopOrderForm } from "~/domains/duties/duty-forms";
import { canStop, giveStopOrder } from "~/domains/duties/stop-orders.server";
import { formKeyOf } from "~/http/form-key";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { ownRunningSeat } from "~/http/named-seat.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { DutyFrame } from "~/routes/duties/duty-frame";
import { seatView } from "~/routes/duties/seat-view.server";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownRunningSeat(args);
  insist(canStop(seat.term.duties));
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("duties.orders.new"));
  return json({
    seat: await seatView(seat),
    today: isoDayOf(now),
    time: await formTime("stop-order", seat.personId, args.context),
    title,
  });
}

export async function action(args: ActionFunctionArgs) {
  const seat = await ownRunningSeat(args);
  insist(canStop(seat.term.duties));
  const form = await readForm(args.request, stopOrderForm);
  if (!form.ok) return unprocessable(form.refused);
  const made = await giveStopOrder(seat, form.value, formKeyOf(form.typed));
  if (!made.ok) return unprocessable(refuseForm([fieldError(made.field, made)], form.typed));
  await countFormTime("stop-order", seat.personId, args.context, form.typed);
  return redirect(`/me/duties/${seat.appointment.id}/orders/${made.id}`);
}

export default function NewOrder() {
  const t = useT();
  const { seat, today, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <DutyFrame seat={seat} crumbs={[{ label: t("duties.orders.new") }]}>
      <PageHeading title={t("duties.orders.new")} lead={t("duties.orders.lead")} />
      <Form time={time} {...told(t, answer?.refused)}>
        <TextArea
          name="conduct"
          label={t("duties.orders.conduct")}
          hint={t("duties.orders.conductHint")}
          rows={2}
          maxLength={300}
        />
        <TextField
          name="requirement"
          label={t("duties.orders.requirement")}
          hint={t("duties.orders.requirementHint")}
          maxLength={200}
        />
        <TextField
          name="addressee"
          label={t("duties.orders.addressee")}
          hint={t("duties.orders.addresseeHint")}
          maxLength={60}
        />
        <DateField name="day" label={t("duties.orders.day")} value={today} example={today} />
        <ActRow>
          <Button full="phone">{t("duties.orders.act")}</Button>
          <a href={seat.base}>{t("duties.cancel")}</a>
        </ActRow>
      </Form>
    </DutyFrame>
  );
}
