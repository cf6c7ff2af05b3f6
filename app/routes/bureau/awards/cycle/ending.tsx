import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ENDING_LONGEST, endingForm } from "~/domains/awards/honour/honour-forms";
import { endCycle } from "~/flows/awards/honour/end-cycle.server";
import { endingView } from "~/flows/awards/honour/ending-view.server";
import { confirmedNames } from "~/http/confirmed-names";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { Section } from "~/ui/shell/section";
import { AskedButtons, AskedCycle } from "./asked-cycle";
import { cycleHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  const view = await endingView(cycle, now);
  const heading = translator(locale)("awardDesk.ending.title", { title: cycle.title });
  return json({ ...view, verdict: own.ok ? view.verdict : own, heading, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  insist((await endingView(cycle, args.context.now)).verdict);
  const form = await readForm(args.request, endingForm);
  if (!form.ok) return unprocessable(form.refused);
  const done = await endCycle(by, cycle.slug, form.value, confirmedNames(form.typed));
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  return redirect(cycleHref(cycle));
}

/** Ends a cycle that honours nobody: what will happen, and the reason that everybody reads. */
export default function CycleEnding() {
  const t = useT();
  const { cycle, heading, verdict, after, nominees, closes } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedCycle cycle={cycle} heading={heading} lead={t("awardDesk.ending.lead")} verdict={verdict}>
      <Section title={t("awardDesk.ending.what")}>
        <p>{t(`awards.ended.after.${after}`)}</p>
        <ul className="points">
          <li>{t("awardDesk.ending.publishes")}</li>
          <li>{nominees > 0 ? t("awardDesk.ending.tells", { count: nominees }) : t("awardDesk.ending.tellsNobody")}</li>
          {closes ? <li>{t("awardDesk.ending.closes")}</li> : null}
          <li>{t("awardDesk.ending.keeps")}</li>
        </ul>
      </Section>
      <Form {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t("awardDesk.ending.reason")}
          hint={t("awardDesk.ending.reasonHint")}
          maxLength={ENDING_LONGEST}
        />
        <AskedButtons cycle={cycle} act={t("awardDesk.ending.act")} danger />
      </Form>
    </AskedCycle>
  );
}
