import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { consentForm } from "~/domains/awards/nomination/nomination-forms";
import { canConsent, giveConsent } from "~/flows/awards/nomination/consent-nomination.server";
import { countFormTime, formTime, secondsOf } from "~/http/form-time.server";
import { fieldError, readForm, refuseForm, unprocessable } from "~/http/forms.server";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Section } from "~/ui/shell/section";
import { AskedNomination } from "./asked-nomination";
import { ConsentForm } from "./consent-form";
import { framedNomination } from "./framed-nomination.server";
import { TextBlock } from "./text-block";
import { WhoSeesWhat } from "./who-sees-what";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Only the nominee agrees. */
async function nominated(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  if (!found.hands.includes("nominee")) throw new NotFound("nomination");
  return found;
}

export async function loader(args: LoaderFunctionArgs) {
  const found = await nominated(args);
  const { locale, now } = args.context;
  const [view, verdict, time] = await Promise.all([
    framedNomination(found, now),
    canConsent(db, found.nomination, now),
    formTime("nomination-consent", found.who.personId, args.context),
  ]);
  return json({ ...view, time, verdict, title: titleOf(locale, translator(locale)("nominations.consent.title")) });
}

export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await nominated(args);
  const form = await readForm(args.request, consentForm);
  if (!form.ok) return unprocessable(form.refused);
  const seconds = secondsOf("nomination-consent", who.personId, args.context, form.typed);
  const done = await giveConsent(who, nomination.id, form.value, seconds);
  // The page shows what stands there now, and its answer is to that.
  const { shown: _, ...typed } = form.typed;
  if (!done.ok) return unprocessable(refuseForm([fieldError(done.field, done)], typed));
  await countFormTime("nomination-consent", who.personId, args.context, form.typed);
  return redirect(`/nominations/${nomination.id}`);
}

export default function Consent() {
  const t = useT();
  const { nomination, frame, time, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const { deeds, summary } = nomination;
  const { errors = [] } = told(t, answer?.refused);
  return (
    <AskedNomination
      of={frame}
      heading={t("nominations.consent.title")}
      lead={t("nominations.consent.lead")}
      verdict={verdict}
    >
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
      <WhoSeesWhat />
      <Section title={t("nominations.one.deeds")}>
        <TextBlock text={deeds} />
      </Section>
      <Section title={t("nominations.one.summary")}>
        <TextBlock text={summary} />
      </Section>
      <ConsentForm nomination={nomination} time={time} refused={answer?.refused} />
    </AskedNomination>
  );
}
