import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canWrite } from "~/domains/awards/nomination/can-write";
import { canMove } from "~/domains/awards/nomination/nomination";
import { missingTexts } from "~/domains/awards/nomination/nomination-content";
import { askConsent } from "~/flows/awards/nomination/consent-nomination.server";
import { fieldError, refuseForm, unprocessable } from "~/http/forms.server";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { AskedNomination } from "./asked-nomination";
import { framedNomination } from "./framed-nomination.server";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Who nominated somebody asks her; nobody asks herself. */
async function openedNomination(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  if (!found.hands.includes("opener")) throw new NotFound("nomination");
  return found;
}

export async function loader(args: LoaderFunctionArgs) {
  const found = await openedNomination(args);
  const { locale, now } = args.context;
  const { nomination, frame } = await framedNomination(found, now);
  const writes = canWrite(found.nomination, await getCycle(db, found.nomination.cycleId), now);
  const [missing] = missingTexts(found.nomination);
  const verdict = !writes.ok ? writes : (missing ?? canMove("ask-consent", found.nomination));
  const { nominee, state } = nomination;
  const title = titleOf(locale, translator(locale)("nominations.ask.title"));
  return json({ frame, nominee: nominee.name, state, verdict, title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await openedNomination(args);
  const done = await askConsent(who, nomination.id);
  if (!done.ok) return unprocessable(refuseForm([fieldError("", done)], {}));
  return redirect(`/nominations/${nomination.id}`);
}

export default function ConsentRequest() {
  const t = useT();
  const { frame, nominee, state, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  const lead = t("nominations.ask.lead", { name: nominee });
  return (
    <AskedNomination
      of={frame}
      heading={t("nominations.ask.title")}
      lead={state === "refused" ? `${t("nominations.ask.leadAgain")} ${lead}` : lead}
      verdict={verdict}
    >
      <Form {...told(t, answer?.refused)}>
        <ActRow>
          <Button full="phone">{t("nominations.ask.act")}</Button>
          <a href={`/nominations/${frame.id}`}>{t("nominations.writing.cancel")}</a>
        </ActRow>
      </Form>
    </AskedNomination>
  );
}
