import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Dossier, readDossier } from "~/flows/awards/desk/dossier.server";
import { bureausNomination, withdrawnNomination } from "~/http/bureaus-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { OutcomeState, OutcomeText } from "~/routes/nominations/outcome-text";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { NominationDesk } from "./desk";
import { DossierActs } from "./dossier-acts";
import { DossierCorrections } from "./dossier-corrections";
import { DossierEligibility } from "./dossier-eligibility";
import { DossierExhibits } from "./dossier-exhibits";
import { DossierFacts } from "./dossier-facts";
import { DossierHistory } from "./dossier-history";
import { DossierTexts } from "./dossier-texts";
import { NominationState } from "./nomination-state";
import { WithdrawnDossier } from "./withdrawn-dossier";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = args.context;
  const t = translator(locale);
  const gone = await withdrawnNomination(args);
  if (gone) {
    const heading = t("nominationDesk.withdrawn.title");
    const { slug, title } = gone.cycle;
    return json({ gone: { cycle: { slug, title }, heading, at: gone.at }, title: titleOf(locale, heading) });
  }
  const { officer, nomination } = await bureausNomination(args);
  const dossier = await readDossier(officer, nomination, { locale, now });
  const heading = t("nominationDesk.dossier.title", { name: dossier.name ?? t("nominationDesk.erased") });
  return json({ gone: null, dossier, heading, title: titleOf(locale, heading) });
}

export default function NominationDossier() {
  const shown = useLoaderData<typeof loader>();
  return shown.gone ? <WithdrawnDossier {...shown.gone} /> : <SeenDossier {...shown} />;
}

function SeenDossier({ dossier, heading }: { dossier: Dossier; heading: string }) {
  const t = useT();
  const locale = useLocale();
  const { state, outcome, desk, dueAt, firm } = dossier;
  const where = desk
    ? t("nominationDesk.dossier.lies", { place: desk })
    : state === "returned" && dueAt !== null
      ? t("nominationDesk.dossier.nominees", { time: formatDeadline(dueAt, locale) })
      : undefined;
  return (
    <NominationDesk cycle={dossier.cycle} crumbs={[{ label: dossier.name ?? t("nominationDesk.erased") }]}>
      <PageHeading title={heading} above={firm ?? undefined}>
        <p>
          {outcome ? (
            <OutcomeState came={outcome.came} size="large" />
          ) : (
            <NominationState state={state} size="large" detail={where} />
          )}
        </p>
        {outcome ? <OutcomeText outcome={outcome} /> : null}
      </PageHeading>
      <DossierActs dossier={dossier} />
      <DossierCorrections steps={dossier.steps} />
      <DossierFacts dossier={dossier} />
      <DossierTexts content={dossier.content} />
      <DossierEligibility eligibility={dossier.eligibility} changes={dossier.changes} />
      <DossierExhibits content={dossier.content} />
      <DossierHistory recommendations={dossier.recommendations} steps={dossier.steps} />
    </NominationDesk>
  );
}
