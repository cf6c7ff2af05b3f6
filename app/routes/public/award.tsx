import { db } from "@db/client.server";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { showCycle } from "~/flows/awards/cycle/cycle-view.server";
import { publicBurden } from "~/flows/awards/honour/statistics/public-burden.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { Burden } from "~/routes/awards/burden";
import { CycleContents } from "~/routes/awards/cycle-contents";
import { CycleEnded } from "~/routes/awards/cycle-ended";
import { CycleFacts } from "~/routes/awards/cycle-facts";
import { CyclePapers } from "~/routes/awards/cycle-papers";
import { CycleRules } from "~/routes/awards/cycle-rules";
import { CycleState } from "~/routes/awards/cycle-state";
import { CycleSteps } from "~/routes/awards/cycle-steps";
import { NominateBand } from "~/routes/awards/nominate-band";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { locale, now } = context;
  const found = await getPublicCycle(db, params.cycle ?? "");
  const [cycle, burden] = await Promise.all([showCycle(found, { locale, now }), publicBurden(found)]);
  return show(context, { cycle, burden, title: titleOf(locale, cycle.title) });
}

export default function Award() {
  const t = useT();
  const { cycle, burden } = useView<typeof loader>();
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: t("awards.title"), href: "/awards" }, { label: cycle.label }]} />
      <PageHeading title={cycle.title} variant="document">
        <CycleState state={cycle.state} />
      </PageHeading>
      {cycle.ended === null ? <CycleSteps cycle={cycle} /> : <CycleEnded cycle={cycle} />}
      {cycle.ended === null ? <NominateBand cycle={cycle} /> : null}
      <CyclePapers cycle={cycle} />
      <Columns side={<CycleFacts cycle={cycle} />}>
        <CycleContents />
        <CycleRules cycle={cycle} />
        <Burden burden={burden} />
      </Columns>
    </Page>
  );
}
