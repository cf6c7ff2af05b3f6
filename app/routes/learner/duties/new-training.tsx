import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { trainingForm } from "~/domains/duties/duty-forms";
import { canBeHers } from "~/domains/duties/duty-record";
import { giveTraining } from "~/domains/duties/give-training.server";
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
import { FieldGrid } from "~/ui/forms/field-grid";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownRunningSeat(args);
  insist(canBeHers("training", seat.term));
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("duties.trainings.new"));
  return json({
    seat: await seatView(seat),
    today: isoDayOf(now),
    time: await formTime("training", seat.personId, args.context),
    title,
  });
}

export async function action(args: ActionFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const form = await readForm(args.request, trainingForm);
  insist(canBeHers("training", seat.term));
  if (!form.ok) return unprocessable(form.refused);
  const made = await giveTraining(seat, form.value, formKeyOf(form.typed));
  if (!made.ok) return unprocessable(refuseForm([fieldError(made.field, made)], form.typed));
  await countFormTime("training", seat.personId, args.context, form.typed);
  return redirect(`/me/duties/${seat.appointment.id}/trainings/${made.id}`);
}

export default function NewTraining() {
  const t = useT();
  const { seat, today, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <DutyFrame seat={seat} crumbs={[{ label: t("duties.trainings.new") }]}>
      <PageHeading title={t("duties.trainings.new")} lead={t("duties.trainings.lead")} />
      <Form time={time} {...told(t, answer?.refused)}>
        <TextField
          name="topic"
          label={t("duties.trainings.topic")}
          hint={t("duties.trainings.topicHint")}
          maxLength={120}
        />
        <TextField
          name="audience"
          label={t("duties.trainings.audience")}
          hint={t("duties.trainings.audienceHint")}
          maxLength={100}
        />
        <FieldGrid>
          <TextField
            name="people"
            label={t("duties.trainings.people")}
            inputMode="numeric"
            width="number"
            suffix={t("duties.trainings.peopleUnit")}
          />
          <TextField
            name="minutes"
            label={t("duties.trainings.minutes")}
            inputMode="numeric"
            width="number"
            suffix={t("duties.trainings.minutesUnit")}
          />
        </FieldGrid>
        <DateField name="day" label={t("duties.trainings.day")} value={today} example={today} />
        <ActRow>
          <Button full="phone">{t("duties.trainings.act")}</Button>
          <a href={seat.base}>{t("duties.cancel")}</a>
        </ActRow>
      </Form>
    </DutyFrame>
  );
}
