import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/awards/cycle/cycle";
import { cycleDesk } from "~/flows/awards/cycle/cycle-desk.server";
import { startCycle } from "~/flows/awards/cycle/run-cycle.server";
import { fieldError, readFields, refuseForm, unprocessable } from "~/http/forms.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { CycleFacts } from "~/routes/awards/cycle-facts";
import { CycleRules } from "~/routes/awards/cycle-rules";
import { pageTitle, titleOf } from "~/routes/page-title";
import { told } from "~/routes/refused";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { AskedButtons, AskedCycle } from "./asked-cycle";
import { cycleHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  const { locale, now } = args.context;
  return json({
    cycle: await cycleDesk(by, cycle, locale, now),
    verdict: canDo("open", cycle, now),
    title: titleOf(locale, translator(locale)("awardDesk.opening.title")),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { by, cycle } = await provincesCycle(args);
  const stand = (await readFields(args.request)).get("stand") ?? "";
  const done = await startCycle(by, cycle.slug, stand);
  if (done.ok) return redirect(cycleHref(done.cycle));
  return unprocessable(
    refuseForm(
      done.faults.map((fault) => fieldError("", fault)),
      {},
    ),
  );
}

/** What everybody will see, and what is missing before they may. */
export default function Opening() {
  const t = useT();
  const { cycle, verdict } = useLoaderData<typeof loader>();
  const answer = useActionData<{ refused: unknown }>();
  return (
    <AskedCycle
      cycle={cycle}
      heading={t("awardDesk.opening.title")}
      lead={t("awardDesk.opening.lead")}
      verdict={verdict}
    >
      {cycle.faults.length > 0 ? (
        <Callout tone="gamboge" title={t("awardDesk.opening.missing")}>
          <PointList cycle={cycle} points={cycle.faults} />
        </Callout>
      ) : (
        <Callout tone="bamboo">{t("awardDesk.opening.ready")}</Callout>
      )}
      {cycle.warnings.length > 0 ? (
        <Callout tone="tile" title={t("awardDesk.opening.warnings")}>
          <PointList cycle={cycle} points={cycle.warnings} />
        </Callout>
      ) : null}
      {cycle.faults.length > 0 ? null : (
        <Form {...told(t, answer?.refused)}>
          <input type="hidden" name="stand" value={cycle.stand} />
          <AskedButtons cycle={cycle} act={t("awardDesk.opening.act")} />
        </Form>
      )}
      <Section title={t("awardDesk.opening.shown")}>
        <p>
          <b>{cycle.title}</b>
        </p>
      </Section>
      <CycleFacts cycle={cycle} />
      <CycleRules cycle={cycle} />
    </AskedCycle>
  );
}

type Desk = Awaited<ReturnType<typeof cycleDesk>>;

/** Each point leads to the field in which it is put right. */
function PointList({ cycle, points }: { cycle: { slug: string }; points: Desk["faults"] }) {
  const t = useT();
  return (
    <ul>
      {points.map(({ part, field, text }) => (
        <li key={`${part} ${field} ${text}`}>
          <a href={cycleHref(cycle, `/${part}#f-${field}`)}>{t(`awardDesk.parts.${part}`)}</a>
          {t("awardDesk.opening.point", { text })}
        </li>
      ))}
    </ul>
  );
}
