import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/awards/cycle/cycle";
import { throwAway } from "~/flows/awards/cycle/run-cycle.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { AskedButtons, AskedCycle } from "./asked-cycle";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle } = await provincesCycle(args);
  const { locale, now } = args.context;
  const { slug, title } = cycle;
  const heading = translator(locale)("awardDesk.discarding.title", { title });
  return json({
    cycle: { slug, title },
    heading,
    verdict: canDo("discard", cycle, now),
    title: titleOf(locale, heading),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  await throwAway(by, cycle.slug);
  return redirect("/bureau/awards");
}

export default function CycleDiscarding() {
  const t = useT();
  const { cycle, heading, verdict } = useLoaderData<typeof loader>();
  return (
    <AskedCycle cycle={cycle} heading={heading} lead={t("awardDesk.discarding.lead")} verdict={verdict}>
      <Form>
        <AskedButtons cycle={cycle} act={t("awardDesk.discarding.act")} danger />
      </Form>
    </AskedCycle>
  );
}
