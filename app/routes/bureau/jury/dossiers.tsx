import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { makeDossiers } from "~/flows/awards/jury/dossiers/make-dossiers.server";
import { makingAsked } from "~/flows/awards/jury-desk/making-asked.server";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { AskedJury, JuryActs } from "./asked-jury";
import { juryHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    ...(await makingAsked(cycle, now)),
    ...(own.ok ? {} : { verdict: own }),
    title: titleOf(locale, translator(locale)("juryDesk.making.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  insist((await makingAsked(cycle, args.context.now)).verdict);
  await makeDossiers(by, cycle.slug);
  return redirect(juryHref(cycle));
}

export default function DossierMaking() {
  const t = useT();
  const { cycle, missing, verdict } = useLoaderData<typeof loader>();
  return (
    <AskedJury
      cycle={cycle}
      heading={t("juryDesk.making.title")}
      lead={t("juryDesk.making.lead", { count: missing })}
      verdict={verdict}
    >
      <Form>
        <JuryActs act={t("juryDesk.making.act")} back={juryHref(cycle)} />
      </Form>
    </AskedJury>
  );
}
