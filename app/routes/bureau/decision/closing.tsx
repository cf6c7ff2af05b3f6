import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type MeetingView, meetingView } from "~/flows/awards/decision/meeting-view.server";
import { closeMeeting } from "~/flows/awards/decision/run-meeting.server";
import { fieldError, readFields, refuseForm, unprocessable } from "~/http/forms.server";
import { namedMeeting, provincesMeeting } from "~/http/named-meeting.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { AskingRulings } from "./asking-rulings";
import { meetingHref } from "./desk";
import { MeetingAct, MeetingFoot } from "./meeting-act";
import { MeetingFaults } from "./meeting-acts";
import { SettledList } from "./settled-list";
import { ShortBallots } from "./short-ballots";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, meeting, own } = await provincesMeeting(args);
  const { locale, now } = args.context;
  const view = await meetingView(cycle, meeting, { locale, now });
  return json({ view, own, title: titleOf(locale, translator(locale)("meeting.close.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, which } = await namedMeeting(args);
  const stand = (await readFields(args.request)).get("stand") ?? "";
  const done = await closeMeeting(by, which, stand);
  if (done.ok) return redirect(meetingHref(which, which.number));
  return unprocessable(
    refuseForm(
      done.faults.map((fault) => fieldError(fault.field, fault)),
      {},
    ),
  );
}

export default function MeetingClosing() {
  const t = useT();
  const found = useLoaderData<typeof loader>();
  const [view, own] = [found.view as MeetingView, found.own];
  const answer = useActionData<{ refused: unknown }>();
  return (
    <MeetingAct head={view} own={own} heading={t("meeting.close.title")} lead={t("meeting.close.lead")}>
      {view.faults.all > 0 ? <MeetingFaults view={view} /> : null}
      <AskingRulings view={view} />
      <ShortBallots view={view} />
      {view.faults.all === 0 || answer ? (
        <Form {...told(t, answer?.refused)}>
          <HiddenField name="stand" value={view.whole} />
          <SettledList view={view} />
          {view.faults.all === 0 ? <MeetingFoot head={view} act={t("meeting.close.act")} /> : null}
        </Form>
      ) : (
        <SettledList view={view} />
      )}
    </MeetingAct>
  );
}
