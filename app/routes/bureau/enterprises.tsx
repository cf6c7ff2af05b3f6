import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterAddress, isNarrowed, readEnterpriseFilter } from "~/domains/directory/enterprise-filter";
import {
  type BureauEnterprise,
  bureauEnterprises,
  bureauPlaces,
  MOST_EXPORTED,
  MOST_FOUND,
  PER_PAGE,
} from "~/flows/bureau/bureau-enterprises.server";
import { bureauName } from "~/flows/bureau/bureau-overview.server";
import { requireBureauOfficer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { State } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";
import { BureauDesk } from "./desk";
import { EnterpriseSearch } from "./enterprise-search";
import { NumberedPages } from "./numbered-pages";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const { locale, now } = args.context;
  const filter = readEnterpriseFilter(new URL(args.request.url).searchParams);
  const [found, places, region] = await Promise.all([
    bureauEnterprises(officer, filter, now),
    bureauPlaces(officer),
    bureauName(officer),
  ]);
  const title = titleOf(locale, translator(locale)("bureau.enterprises.title"));
  return json({
    ...found,
    filter,
    places,
    region,
    pages: Math.max(1, Math.ceil(found.total / PER_PAGE)),
    most: MOST_EXPORTED,
    mostFound: MOST_FOUND,
    title,
  });
}

export default function BureauEnterprises() {
  const t = useT();
  const { enterprises, total, cut, most, mostFound, filter, places, region, pages } = useLoaderData<typeof loader>();
  const narrowed = isNarrowed(filter);
  const columns: Column<BureauEnterprise>[] = [
    { head: t("bureau.enterprises.columnName"), cell: ({ name }) => name },
    { head: t("bureau.enterprises.columnPlace"), cell: ({ place }) => place },
    {
      head: t("bureau.enterprises.columnIndustry"),
      cell: ({ industry }) => (industry ? t(`enterprises.industries.${industry}`) : t("enterprises.fields.unknown")),
    },
    {
      head: t("bureau.enterprises.columnSize"),
      cell: ({ size }) => (size ? t(`enterprises.sizes.${size}`) : t("enterprises.fields.unknown")),
    },
    {
      head: t("bureau.enterprises.columnAppointed"),
      cell: ({ appointed }) => (
        <State
          kind={appointed ? "ok" : "plain"}
          word={t(appointed ? "bureau.enterprises.yes" : "bureau.enterprises.no")}
        />
      ),
    },
  ];
  return (
    <BureauDesk>
      <PageHeading title={t("bureau.enterprises.title")} lead={t("bureau.enterprises.lead", { places: region })} />
      <ActRow>
        <LinkButton href="/bureau/enterprises/imports" variant="outlined" icon="upload">
          {t("bureau.imports.title")}
        </LinkButton>
        <LinkButton href="/bureau/enterprises/new" variant="outlined" icon="plus">
          {t("enterprises.add.title")}
        </LinkButton>
      </ActRow>
      <Section title={t("bureau.enterprises.find")}>
        <EnterpriseSearch filter={filter} places={places} />
      </Section>
      <Section
        title={t("bureau.enterprises.list")}
        {...(narrowed
          ? { link: { href: "/bureau/enterprises", text: t("bureau.enterprises.clear") } }
          : { aside: t("bureau.enterprises.count", { count: total }) })}
      >
        {enterprises.length === 0 ? (
          <EmptyState>{t(narrowed ? "bureau.enterprises.none" : "bureau.enterprises.nobody")}</EmptyState>
        ) : (
          <Table
            caption={t("bureau.enterprises.count", { count: total })}
            captionHidden={!narrowed}
            columns={columns}
            rows={enterprises}
            rowKey={({ id }) => id}
            href={({ id }) => `/bureau/enterprises/${id}`}
          />
        )}
        {cut ? <p>{t("bureau.enterprises.cut", { most: mostFound })}</p> : null}
        {enterprises.length > 0 ? (
          <p>
            <a href={`/bureau/enterprises.xlsx${filterAddress({ ...filter, page: 1 })}`} download>
              {t("bureau.files.export")}
            </a>
            {total > most ? <span className="facts-note">{t("bureau.files.exportMost", { most, total })}</span> : null}
          </p>
        ) : null}
        <NumberedPages
          page={filter.page}
          pages={pages}
          href={(page) => `/bureau/enterprises${filterAddress({ ...filter, page })}`}
        />
      </Section>
    </BureauDesk>
  );
}
