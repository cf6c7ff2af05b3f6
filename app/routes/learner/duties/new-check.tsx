import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { spotCheckForm } from "~/domains/duties/duty-forms";
import { canBeHers } from "~/domains/duties/duty-record";
import { makeSpotCheck } from "~/domains/duties/spot-checks.server";
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
  insist(canBeHers("spot-check", seat.term));
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("duties.checks.new"));
  return json({
    seat: await seatView(seat),
    today: isoDayOf(now),
    time: await formTime("spot-check", seat.personId, args.context),
    title,
  });
}

export async function action(args: ActionFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const form = await readForm(args.request, spotCheckForm);
  insist(canBeHers("spot-check", seat.term));
  if (!form.ok) return unprocessable(form.refused);
  const made = await makeSpotCheck(seat, form.value, formKeyOf(form.typed));
  if (!made.ok) return unprocessable(refuseForm([fieldError(made.field, made)], form.typed));
  await countFormTime("spot-check", seat.personId, args.context, form.typed);
  return redirect(`/me/duties/${seat.appointment.id}/checks/${made.id}`);
}

export default function NewCheck() {
  const t = useT();
  const { seat, today, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <DutyFrame seat={seat} crumbs={[{ label: t("duties.checks.new") }]}>
      <PageHeading title={t("duties.checks.new")} lead={t("duties.checks.lead")} />
      <Form time={time} {...told(t, answer?.refused)}>
        <TextField
          name="subject"
          label={t("duties.checks.subject")}
          hint={t("duties.checks.subjectHint")}
          maxLength={120}
        />
        <TextField name="standard" label={t("duties.checks.standard")} optional maxLength={120} />
        <DateField name="day" label={t("duties.checks.day")} value={today} example={today} />
        <TextArea name="findings" label={t("duties.checks.found")} hint={t("duties.checks.foundHint")} optional />
        <DateField
          name="dueOn"
          label={t("duties.checks.dueOn")}
          hint={t("duties.checks.dueOnHint")}
          example={today}
          optional
        />
        <ActRow>
          <Button full="phone">{t("duties.checks.act")}</Button>
          <a href={seat.base}>{t("duties.cancel")}</a>
        </ActRow>
      </Form>
    </DutyFrame>
  );
}
