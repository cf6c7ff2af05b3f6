import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { meetingForm } from "~/domains/awards/decision/meeting-forms";
import { meetingHead } from "~/flows/awards/decision/meeting-view.server";
import { writeMeeting } from "~/flows/awards/decision/run-meeting.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { namedMeeting, provincesMeeting } from "~/http/named-meeting.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { meetingHref } from "./desk";
import { MeetingAct, MeetingFoot } from "./meeting-act";
import { meetingFields } from "./meeting-fields";
import { MeetingNow } from "./meeting-now";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, meeting, own } = await provincesMeeting(args);
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("meeting.write"));
  return json({ ...(await meetingHead(cycle, meeting, now)), own, title });
}

export async function action(args: ActionFunctionArgs) {
  const { by, which } = await namedMeeting(args);
  const form = await readForm(args.request, meetingForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await writeMeeting(by, which, form.value, confirmedNames(form.typed));
  if (done.ok) return redirect(meetingHref(which, which.number));
  return unprocessable(
    refuseForm(
      done.faults.map((fault) => fieldError(fault.field, fault)),
      form.typed,
    ),
    { meanwhile: true },
  );
}

export default function MeetingFactsForm() {
  const t = useT();
  const head = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown; meanwhile?: true }>();
  return (
    <MeetingAct head={head} own={head.own} heading={t("meeting.write")} lead={t("meeting.writeLead")}>
      <Form {...told(t, answer?.refused)}>
        {answer?.meanwhile ? <MeetingNow meeting={head.meeting} /> : null}
        <input type="hidden" name="stand" value={head.stand} />
        {meetingFields(t, head.meeting)}
        <MeetingFoot head={head} act={t("meeting.save")} />
      </Form>
    </MeetingAct>
  );
}
