import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cycleDesk } from "~/flows/awards/cycle/cycle-desk.server";
import { bureausCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { CycleEnded } from "~/routes/awards/cycle-ended";
import { CycleFacts } from "~/routes/awards/cycle-facts";
import { CycleRules } from "~/routes/awards/cycle-rules";
import { CycleState } from "~/routes/awards/cycle-state";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { CycleActs } from "./cycle-acts";
import { CycleNext } from "./cycle-next";
import { CycleParts } from "./cycle-parts";
import { CycleWork } from "./cycle-work";
import { CycleDesk } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, cycle } = await bureausCycle(args);
  const { locale, now } = args.context;
  return json({ cycle: await cycleDesk(by, cycle, locale, now), title: titleOf(locale, cycle.title) });
}

export default function BureausCycle() {
  const { cycle } = useLoaderData<typeof loader>();
  return (
    <CycleDesk cycle={cycle}>
      <PageHeading title={cycle.title} above={cycle.label}>
        <CycleState state={cycle.state} size="large" />
      </PageHeading>
      <CycleNext cycle={cycle} />
      <CycleEnded cycle={cycle} />
      <CycleWork cycle={cycle} />
      <CycleParts cycle={cycle} />
      <CycleActs cycle={cycle} />
      <CycleFacts cycle={cycle} />
      <CycleRules cycle={cycle} />
    </CycleDesk>
  );
}
