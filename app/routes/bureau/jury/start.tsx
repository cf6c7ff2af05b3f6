import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/awards/cycle/cycle";
import { startReview } from "~/flows/awards/jury/drawing/draw-reviews.server";
import { juryDesk } from "~/flows/awards/jury-desk/jury-desk.server";
import { startFaults } from "~/flows/awards/jury-desk/start-faults";
import { cycleRun, cycleToRun } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { insist } from "~/kernel/errors";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Form } from "~/ui/forms/form";
import { Callout } from "~/ui/show/callout";
import { AskedJury, JuryActs } from "./asked-jury";
import { juryHref } from "./desk";
import { JuryShortfall } from "./jury-shortfall";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle, own } = await cycleToRun(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const jury = await juryDesk(cycle, { locale, now });
  return json({
    jury,
    verdict: own.ok ? canDo("start-review", cycle, now) : own,
    faults: startFaults(jury.stand).map((fault) => reasonText(t, fault)),
    title: titleOf(locale, t("juryDesk.start.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await cycleRun(args);
  insist(canDo("start-review", cycle, args.context.now));
  await startReview(by, cycle.slug);
  return redirect(juryHref(cycle));
}

/** What begins, for whom, and what is still missing; too few jurors are said here by number of the dossier. */
export default function ReviewStart() {
  const t = useT();
  const { jury, verdict, faults } = useLoaderData<typeof loader>();
  const { stand } = jury;
  return (
    <AskedJury
      cycle={jury}
      heading={t("juryDesk.start.title")}
      lead={t("juryDesk.start.lead", { count: jury.reviewsEach })}
      verdict={verdict}
    >
      {faults.length > 0 ? (
        <Callout tone="gamboge" title={t("juryDesk.start.missing")}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Callout>
      ) : (
        <Callout tone="bamboo">{t("juryDesk.start.ready", { dossiers: stand.dossiers, jurors: stand.jurors })}</Callout>
      )}
      <JuryShortfall jury={jury} />
      {faults.length > 0 ? (
        <p>
          <a href={juryHref(jury)}>{t("juryDesk.back")}</a>
        </p>
      ) : (
        <Form>
          <JuryActs act={t("juryDesk.start.act")} back={juryHref(jury)} />
        </Form>
      )}
    </AskedJury>
  );
}
