import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readDossier } from "~/flows/awards/desk/dossier.server";
import { bureausNomination } from "~/http/bureaus-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { NominationDesk } from "./desk";
import { DossierActs } from "./dossier-acts";
import { DossierEligibility } from "./dossier-eligibility";
import { DossierExhibits } from "./dossier-exhibits";
import { DossierFacts } from "./dossier-facts";
import { DossierHistory } from "./dossier-history";
import { DossierTexts } from "./dossier-texts";
import { NominationState } from "./nomination-state";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, nomination } = await bureausNomination(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const dossier = await readDossier(officer, nomination, { locale, now });
  const heading = t("nominationDesk.dossier.title", { name: dossier.name ?? t("nominationDesk.erased") });
  return json({ dossier, heading, title: titleOf(locale, heading) });
}

export default function NominationDossier() {
  const t = useT();
  const locale = useLocale();
  const { dossier, heading } = useLoaderData<typeof loader>();
  const { state, desk, dueAt, firm } = dossier;
  const where = desk
    ? t("nominationDesk.dossier.lies", { place: desk })
    : state === "returned" && dueAt !== null
      ? t("nominationDesk.dossier.nominees", { time: formatDeadline(dueAt, locale) })
      : undefined;
  return (
    <NominationDesk cycle={dossier.cycle} crumbs={[{ label: dossier.name ?? t("nominationDesk.erased") }]}>
      <PageHeading title={heading} above={firm ?? undefined}>
        <p>
          <NominationState state={state} size="large" detail={where} />
        </p>
      </PageHeading>
      <DossierActs dossier={dossier} />
      <DossierFacts dossier={dossier} />
      <DossierTexts content={dossier.content} />
      <DossierEligibility eligibility={dossier.eligibility} changes={dossier.changes} />
      <DossierExhibits content={dossier.content} />
      <DossierHistory recommendations={dossier.recommendations} steps={dossier.steps} />
    </NominationDesk>
  );
}
