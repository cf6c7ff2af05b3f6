import { db } from "@db/client.server";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { showCycle } from "~/flows/awards/cycle/cycle-view.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { CycleContents } from "~/routes/awards/cycle-contents";
import { CycleFacts } from "~/routes/awards/cycle-facts";
import { CycleRules } from "~/routes/awards/cycle-rules";
import { CycleState } from "~/routes/awards/cycle-state";
import { CycleSteps } from "~/routes/awards/cycle-steps";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { locale, now } = context;
  const cycle = await showCycle(await getPublicCycle(db, params.cycle ?? ""), { locale, now });
  return show(context, { cycle, title: titleOf(locale, cycle.title) });
}

export default function Award() {
  const t = useT();
  const { cycle } = useView<typeof loader>();
  return (
    <Page>
      <Breadcrumbs crumbs={[{ label: t("awards.title"), href: "/awards" }, { label: cycle.label }]} />
      <PageHeading title={cycle.title} variant="document">
        <CycleState state={cycle.state} />
      </PageHeading>
      <CycleSteps cycle={cycle} />
      <Columns side={<CycleFacts cycle={cycle} />}>
        <CycleContents />
        <CycleRules cycle={cycle} />
      </Columns>
    </Page>
  );
}
