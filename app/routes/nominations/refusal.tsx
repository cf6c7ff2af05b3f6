import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { REFUSAL_LENGTH } from "~/domains/awards/nomination/lengths";
import { canMove } from "~/domains/awards/nomination/nomination";
import { refusalForm } from "~/domains/awards/nomination/nomination-forms";
import { refuseConsent } from "~/flows/awards/nomination/consent-nomination.server";
import { countFormTime, formTime, secondsOf } from "~/http/form-time.server";
import { readForm, unprocessable } from "~/http/forms.server";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist, NotFound } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { AskedNomination } from "./asked-nomination";
import { framedNomination } from "./framed-nomination.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Of whom somebody else nominated: one's own is withdrawn. */
async function nominated(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  if (!found.hands.includes("nominee") || found.nomination.origin === "self") throw new NotFound("nomination");
  return found;
}

export async function loader(args: LoaderFunctionArgs) {
  const found = await nominated(args);
  const { locale, now } = args.context;
  const [{ frame }, time] = await Promise.all([
    framedNomination(found, now),
    formTime("nomination-refusal", found.who.personId, args.context),
  ]);
  const title = titleOf(locale, translator(locale)("nominations.refusal.title"));
  return json({ frame, time, verdict: canMove("refuse", found.nomination), title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await nominated(args);
  const form = await readForm(args.request, refusalForm);
  insist(canMove("refuse", nomination));
  if (!form.ok) return unprocessable(form.refused);
  const seconds = secondsOf("nomination-refusal", who.personId, args.context, form.typed);
  await refuseConsent(who, nomination.id, form.value.reason || null, seconds);
  await countFormTime("nomination-refusal", who.personId, args.context, form.typed);
  return redirect(`/nominations/${nomination.id}`);
}

export default function Refusal() {
  const t = useT();
  const { frame, time, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedNomination
      of={frame}
      heading={t("nominations.refusal.title")}
      lead={t("nominations.refusal.lead")}
      verdict={verdict}
    >
      <Form time={time} {...told(t, answer?.refused)}>
        <TextArea
          name="reason"
          label={t("nominations.refusal.reason")}
          hint={t("nominations.refusal.reasonHint", { most: REFUSAL_LENGTH })}
          rows={3}
          optional
        />
        <ActRow>
          <Button full="phone">{t("nominations.refusal.act")}</Button>
          <a href={`/nominations/${frame.id}`}>{t("nominations.writing.cancel")}</a>
        </ActRow>
      </Form>
    </AskedNomination>
  );
}
