import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Ranked, rankingView } from "~/flows/awards/decision/ranking-view.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { CycleDesk, cycleHref } from "../awards/cycle/desk";
import { Firmness } from "./firmness";
import { RankingTable } from "./ranking-table";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle } = await provincesCycle(args);
  const { locale, now } = args.context;
  const view = await rankingView(cycle, now);
  return json({ view, title: titleOf(locale, translator(locale)("ranking.title")) });
}

export default function Ranking() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const { cycle, ranked, sealed } = view;
  return (
    <CycleDesk cycle={cycle} crumbs={[{ label: t("ranking.title") }]}>
      <PageHeading title={t("ranking.title")} lead={ranked ? t("ranking.lead") : undefined} />
      {ranked ? (
        <Shown ranked={ranked as Ranked} cycle={cycle} />
      ) : (
        <EmptyState>{t(sealed ? "ranking.notYetSealed" : "ranking.notYetReview")}</EmptyState>
      )}
    </CycleDesk>
  );
}

function Shown({ ranked, cycle }: { ranked: Ranked; cycle: { slug: string } }) {
  const t = useT();
  const { lines, cap, ballots, withdrawn, setAside, seed } = ranked;
  return (
    <>
      <ActRow>
        <LinkButton href={cycleHref(cycle, "/meetings")} full="phone">
          {t("ranking.meetings")}
        </LinkButton>
        <LinkButton href={cycleHref(cycle, "/ranking.xlsx")} variant="outlined" full="phone" download>
          {t("ranking.export")}
        </LinkButton>
        <LinkButton href={`/awards/${cycle.slug}/ballots`} variant="outlined" full="phone">
          {t("ranking.publicPage")}
        </LinkButton>
      </ActRow>
      <Section title={t("ranking.table")}>
        <p>
          {t("ranking.sum", { ranked: lines.length, cap, ballots })}{" "}
          {withdrawn > 0 ? t("ranking.withdrawn", { count: withdrawn }) : null}{" "}
          {setAside > 0 ? t("ranking.setAside", { count: setAside }) : null}
        </p>
        <RankingTable ranked={ranked} />
      </Section>
      <Firmness ranked={ranked} />
      <Section title={t("ranking.draw")}>
        <p className="hash">{seed}</p>
        <p className="note">{t("ranking.drawHint")}</p>
      </Section>
    </>
  );
}
