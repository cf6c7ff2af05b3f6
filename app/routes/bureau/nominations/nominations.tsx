import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/awards/cycle/cycle";
import { deskQuotas } from "~/flows/awards/desk/desk-quotas.server";
import { narrows, nominationQuery, readNominationFilter } from "~/flows/awards/desk/list-filter";
import { nominationTable } from "~/flows/awards/desk/nomination-list.server";
import { ownUnsent } from "~/flows/awards/desk/own-unsent.server";
import { bureauName } from "~/flows/bureau/bureau-overview.server";
import { nominatedCycle } from "~/http/bureaus-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { EmptyState } from "~/ui/show/empty-state";
import { RowList } from "~/ui/show/row-list";
import { NumberedPages } from "../numbered-pages";
import { listHref, NominationDesk } from "./desk";
import { DeskQuotas } from "./desk-quotas";
import { NominationFilterForm } from "./nomination-filter";
import { NominationTable } from "./nomination-table";
import { UnsentRows } from "./unsent-rows";
import { WaitingRows } from "./waiting-rows";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, cycle } = await nominatedCycle(args);
  const { locale, now } = args.context;
  const filter = readNominationFilter(new URL(args.request.url).searchParams);
  const [table, quotas, unsent, places] = await Promise.all([
    nominationTable(officer, cycle, filter, now),
    deskQuotas(db, officer, cycle),
    ownUnsent(officer, cycle.id),
    bureauName(officer),
  ]);
  const { slug, title: cycleTitle } = cycle;
  return json({
    table,
    quotas,
    unsent,
    places,
    filter,
    cycle: { slug, title: cycleTitle },
    takes: canDo("nominate", cycle, now).ok,
    title: titleOf(locale, translator(locale)("nominationDesk.list.title")),
  });
}

export default function Nominations() {
  const t = useT();
  const { table, quotas, unsent, places, filter, cycle, takes } = useLoaderData<typeof loader>();
  const here = listHref(cycle);
  const narrowed = narrows(filter);
  const count = t("nominationDesk.list.count", { count: table.found });
  return (
    <NominationDesk cycle={cycle}>
      <PageHeading title={t("nominationDesk.list.title")} lead={t("nominationDesk.list.lead", { places })} />
      <Section title={t("nominationDesk.list.waiting")}>
        {table.waiting.length === 0 ? <p>{t("nominationDesk.list.nothing")}</p> : null}
        {table.waiting.length > 0 ? (
          <RowList>
            <WaitingRows nominations={table.waiting} />
          </RowList>
        ) : null}
        {table.overdue > 0 ? (
          <Callout tone="gamboge">{t("nominationDesk.list.overdue", { count: table.overdue })}</Callout>
        ) : null}
      </Section>
      <DeskQuotas quotas={quotas} />
      {unsent.length > 0 ? (
        <Section title={t("nominationDesk.list.unsent")}>
          <UnsentRows rows={unsent} />
        </Section>
      ) : null}
      <Section
        title={t("nominationDesk.list.all")}
        {...(narrowed ? { link: { href: here, text: t("nominationDesk.list.clear") } } : { aside: count })}
      >
        {table.total > 0 ? <NominationFilterForm filter={filter} action={here} /> : null}
        {table.found === 0 ? (
          <EmptyState>
            {t(`nominationDesk.list.${table.total > 0 ? "none" : takes ? "nobody" : "nobodyCame"}`)}
          </EmptyState>
        ) : (
          <NominationTable rows={table.rows} caption={count} />
        )}
        <NumberedPages
          page={filter.page}
          pages={table.pages}
          href={(page) => `${here}${nominationQuery({ ...filter, page })}`}
        />
        <ActRow>
          {table.found > 0 ? (
            <LinkButton href={`${here}.xlsx${nominationQuery({ ...filter, page: 1 })}`} variant="outlined" download>
              {t("nominationDesk.list.export")}
            </LinkButton>
          ) : null}
          {takes ? (
            <LinkButton href={listHref(cycle, "/new-nomination")} variant="outlined" icon="plus">
              {t("nominationDesk.list.new")}
            </LinkButton>
          ) : null}
        </ActRow>
      </Section>
    </NominationDesk>
  );
}
