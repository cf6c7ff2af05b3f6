import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keptApart } from "~/flows/awards/jury-desk/kept-apart.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { type Column, Table } from "~/ui/show/table";
import { JuryPage, jurorLabel, juryHref } from "./desk";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle } = await provincesCycle(args);
  const { locale, now } = args.context;
  return json({
    cycle: { slug: cycle.slug, title: cycle.title },
    rows: await keptApart(cycle, { locale, now }),
    title: titleOf(locale, translator(locale)("juryDesk.ties.title")),
  });
}

/** Which juror does not read which dossier, and by which kind of tie. */
export default function JuryTies() {
  const t = useT();
  const { cycle, rows } = useLoaderData<typeof loader>();
  const columns: Column<(typeof rows)[number]>[] = [
    { head: t("juryDesk.ties.dossier"), cell: ({ dossier }) => t("juryDesk.number", { number: dossier }), tight: true },
    { head: t("juryDesk.ties.juror"), cell: ({ juror, name }) => jurorLabel(t, { number: juror, name }) },
    { head: t("juryDesk.ties.why"), cell: ({ reasons }) => reasons.join(t("juryDesk.apart")) },
  ];
  return (
    <JuryPage cycle={cycle} crumbs={[{ label: t("juryDesk.ties.title") }]}>
      <PageHeading title={t("juryDesk.ties.title")} lead={t("juryDesk.ties.lead")} />
      {rows.length === 0 ? (
        <EmptyState>{t("juryDesk.ties.none")}</EmptyState>
      ) : (
        <Table
          caption={t("juryDesk.ties.count", { count: rows.length })}
          columns={columns}
          rows={rows}
          rowKey={({ alias, juror }) => `${alias} ${juror}`}
          href={({ alias }) => juryHref(cycle, `/dossiers/${alias}`)}
        />
      )}
    </JuryPage>
  );
}
