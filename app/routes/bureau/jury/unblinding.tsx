import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canUnblind } from "~/domains/awards/jury/sealing";
import { unblind } from "~/flows/awards/jury/ballots/seal-ballots.server";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { Callout } from "~/ui/show/callout";
import { AskedJury, JuryActs } from "./asked-jury";
import { juryHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    verdict: own.ok ? canUnblind(cycle, now) : own,
    title: titleOf(locale, translator(locale)("juryDesk.unblinding.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  insist(canUnblind(cycle, args.context.now));
  await unblind(by, cycle.slug);
  return redirect(juryHref(cycle));
}

export default function Unblinding() {
  const t = useT();
  const { cycle, verdict } = useLoaderData<typeof loader>();
  return (
    <AskedJury
      cycle={cycle}
      heading={t("juryDesk.unblinding.title")}
      lead={t("juryDesk.unblinding.lead")}
      verdict={verdict}
    >
      <Callout tone="tile">{t("juryDesk.unblinding.before")}</Callout>
      <Form>
        <JuryActs act={t("juryDesk.unblinding.act")} back={juryHref(cycle)} danger />
      </Form>
    </AskedJury>
  );
}
