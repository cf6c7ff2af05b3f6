import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canWrite } from "~/domains/awards/nomination/can-write";
import { writingForm } from "~/domains/awards/nomination/nomination-forms";
import { writeNomination } from "~/flows/awards/nomination/write-nomination.server";
import { countFormTime, formTime, secondsOf } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonOr } from "~/routes/reason-or";
import { PageHeading } from "~/ui/shell/page-heading";
import { framedNomination } from "./framed-nomination.server";
import { NominationFrame } from "./nomination-frame";
import { ReturnedCallout } from "./returned-callout";
import { WritingForm } from "./writing-form";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  const { locale, now } = args.context;
  const [view, cycle, time] = await Promise.all([
    framedNomination(found, now),
    getCycle(db, found.nomination.cycleId),
    formTime("nomination", found.who.personId, args.context),
  ]);
  const title = titleOf(locale, translator(locale)("nominations.writing.title"));
  return json({ ...view, time, verdict: canWrite(found.nomination, cycle, now), title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await handledNomination(args);
  const form = await readForm(args.request, writingForm);
  insist(canWrite(nomination, await getCycle(db, nomination.cycleId), args.context.now));
  if (!form.ok) return unprocessable(form.refused);
  const seconds = secondsOf("nomination", who.personId, args.context, form.typed);
  const done = await writeNomination(who, nomination.id, form.value, seconds);
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], form.typed));
  await countFormTime("nomination", who.personId, args.context, form.typed);
  return redirect(`/nominations/${nomination.id}`);
}

export default function Writing() {
  const t = useT();
  const { nomination, frame, time, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <NominationFrame of={frame} here={t("nominations.writing.title")}>
      <PageHeading title={t("nominations.writing.title")} lead={t("nominations.writing.lead")} />
      <ReasonOr verdict={verdict}>
        <ReturnedCallout nomination={nomination} />
        <WritingForm nomination={nomination} time={time} refused={answer?.refused} />
      </ReasonOr>
    </NominationFrame>
  );
}
