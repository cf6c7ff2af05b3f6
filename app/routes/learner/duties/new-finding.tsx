import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findingForm } from "~/domains/duties/duty-forms";
import { canAddFinding } from "~/domains/duties/spot-check";
import { addFinding } from "~/domains/duties/spot-checks.server";
import { countFormTime, formTime } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { ownRunningSeat } from "~/http/named-seat.server";
import { namedCheck } from "~/http/named-work.server";
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
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const check = await namedCheck(seat, args.params.check);
  insist(canAddFinding(check));
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("duties.checks.add"));
  const { id, subject } = check;
  return json({
    seat: await seatView(seat),
    check: { id, subject },
    today: isoDayOf(now),
    time: await formTime("finding", seat.personId, args.context),
    title,
  });
}

export async function action(args: ActionFunctionArgs) {
  const seat = await ownRunningSeat(args);
  const check = await namedCheck(seat, args.params.check);
  const form = await readForm(args.request, findingForm);
  insist(canAddFinding(check));
  if (!form.ok) return unprocessable(form.refused);
  const added = await addFinding(seat, check.id, form.value);
  if (!added.ok) return unprocessable(refuseForm([fieldError(added.field, added)], form.typed));
  await countFormTime("finding", seat.personId, args.context, form.typed);
  return redirect(`/me/duties/${seat.appointment.id}/checks/${check.id}`);
}

export default function NewFinding() {
  const t = useT();
  const { seat, check, today, time } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const here = `${seat.base}/checks/${check.id}`;
  return (
    <DutyFrame seat={seat} crumbs={[{ label: check.subject, href: here }, { label: t("duties.checks.add") }]}>
      <PageHeading title={t("duties.checks.add")} lead={check.subject} />
      <Form time={time} {...told(t, answer?.refused)}>
        <TextArea
          name="finding"
          label={t("duties.checks.addLabel")}
          hint={t("duties.checks.addHint")}
          rows={3}
          maxLength={300}
        />
        <DateField name="dueOn" label={t("duties.checks.dueOn")} example={today} optional />
        <ActRow>
          <Button full="phone">{t("duties.checks.addAct")}</Button>
          <a href={here}>{t("duties.cancel")}</a>
        </ActRow>
      </Form>
    </DutyFrame>
  );
}
