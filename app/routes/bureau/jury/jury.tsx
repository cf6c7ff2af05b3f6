import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { juryDesk } from "~/flows/awards/jury-desk/jury-desk.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { CycleState } from "~/routes/awards/cycle-state";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { JuryPage } from "./desk";
import { JuryDossiers } from "./jury-dossiers";
import { JuryJurors } from "./jury-jurors";
import { JuryNext } from "./jury-next";
import { JuryRuns } from "./jury-runs";
import { JurySealing } from "./jury-sealing";
import { JuryShortfall } from "./jury-shortfall";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle } = await provincesCycle(args);
  const { locale, now } = args.context;
  const title = titleOf(locale, translator(locale)("juryDesk.room"));
  return json({ jury: await juryDesk(cycle, { locale, now }), title });
}

/** Where the review of a cycle stands, and what comes next; the parts in the order in which they are done. */
export default function Jury() {
  const t = useT();
  const { jury } = useLoaderData<typeof loader>();
  return (
    <JuryPage cycle={jury}>
      <PageHeading title={t("juryDesk.room")}>
        <CycleState state={jury.state} size="large" />
      </PageHeading>
      <JuryNext jury={jury} />
      <JuryShortfall jury={jury} />
      <JuryJurors jury={jury} />
      <JuryDossiers jury={jury} />
      <JurySealing jury={jury} />
      <JuryRuns jury={jury} />
    </JuryPage>
  );
}
