import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { meetingForm } from "~/domains/awards/decision/meeting-forms";
import { newMeeting } from "~/flows/awards/decision/new-meeting.server";
import { startMeeting } from "~/flows/awards/decision/run-meeting.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { CycleDesk, cycleHref } from "../awards/cycle/desk";
import { NamesConfirmation } from "../names-confirmation";
import { meetingHref } from "./desk";
import { meetingFields } from "./meeting-fields";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  const found = await newMeeting(cycle, now);
  return json({
    ...found,
    ...(own.ok ? {} : { verdict: own }),
    title: titleOf(locale, translator(locale)("meeting.newTitle", { number: found.number })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  insist((await newMeeting(cycle, args.context.now)).verdict);
  const form = await readForm(args.request, meetingForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await startMeeting(by, cycle.slug, form.value, confirmedNames(form.typed));
  if (done.ok) return redirect(meetingHref(cycle, done.number));
  const errors = done.faults.map((fault) => fieldError(fault.field, fault));
  return unprocessable(refuseForm(errors, form.typed));
}

const EMPTY = { heldOn: null, place: "", chair: "", present: [], minutes: "" };

export default function NewMeeting() {
  const t = useT();
  const { cycle, number, verdict, ground } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const title = t("meeting.newTitle", { number });
  return (
    <CycleDesk
      cycle={cycle}
      crumbs={[{ label: t("meeting.title"), href: cycleHref(cycle, "/meetings") }, { label: title }]}
    >
      <PageHeading
        title={title}
        lead={verdict.ok ? t(number > 1 ? "meeting.newAgainLead" : "meeting.newLead") : undefined}
      />
      {verdict.ok ? (
        <Form {...told(t, answer?.refused)}>
          {ground ? (
            <p>
              {t("meeting.ground", { count: ground.ranked })}{" "}
              {ground.withdrawn > 0 ? t("meeting.withdrawnCount", { count: ground.withdrawn }) : null}
            </p>
          ) : null}
          {meetingFields(t, EMPTY)}
          <NamesConfirmation />
          <ActRow>
            <Button full="phone">{t("meeting.newAct")}</Button>
            <a href={cycleHref(cycle, "/meetings")}>{t("awardDesk.form.cancel")}</a>
          </ActRow>
        </Form>
      ) : (
        <Callout tone="gamboge">{reasonText(t, verdict)}</Callout>
      )}
    </CycleDesk>
  );
}
