import { db } from "@db/client.server";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canWrite } from "~/domains/awards/nomination/can-write";
import { removeExhibit } from "~/flows/awards/nomination/write-nomination.server";
import { exhibitWords, titledExhibit } from "~/flows/awards/words/exhibit-words";
import { handledNomination } from "~/http/named-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ReasonOr } from "~/routes/reason-or";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { framedNomination } from "./framed-nomination.server";
import { NominationFrame } from "./nomination-frame";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const found = await handledNomination(args);
  const { locale, now } = args.context;
  const { nomination, frame } = await framedNomination(found, now);
  const exhibit = nomination.exhibits.find(({ id }) => id === args.params.exhibit);
  if (!exhibit) throw new NotFound("exhibit");
  const verdict = canWrite(found.nomination, await getCycle(db, found.nomination.cycleId), now);
  const title = titleOf(locale, translator(locale)("nominations.exhibits.takeOutTitle"));
  return json({ frame, exhibit, verdict, title });
}

export async function action(args: ActionFunctionArgs) {
  const { who, nomination } = await handledNomination(args);
  await removeExhibit(who, nomination.id, args.params.exhibit ?? "");
  return redirect(`/nominations/${nomination.id}/exhibits`);
}

/** Asks once before an exhibit is taken out, naming it. */
export default function ExhibitRemoval() {
  const t = useT();
  const locale = useLocale();
  const { frame, exhibit, verdict } = useLoaderData<typeof loader>();
  const back = `/nominations/${frame.id}/exhibits`;
  const lead = exhibit.source === "stated" ? "takeOutDocument" : "takeOutRecord";
  return (
    <NominationFrame
      of={frame}
      within={[{ label: t("nominations.exhibits.page"), href: back }]}
      here={t("nominations.exhibits.takeOut")}
    >
      <PageHeading
        title={t("nominations.exhibits.takeOutTitle")}
        above={titledExhibit(t, exhibitWords(t, locale, exhibit))}
        lead={verdict.ok ? t(`nominations.exhibits.${lead}`) : undefined}
      />
      <ReasonOr verdict={verdict}>
        <Form>
          <ActRow>
            <Button variant={exhibit.source === "stated" ? "danger" : "filled"} full="phone">
              {t("nominations.exhibits.takeOut")}
            </Button>
            <a href={back}>{t("nominations.writing.cancel")}</a>
          </ActRow>
        </Form>
      </ReasonOr>
    </NominationFrame>
  );
}
