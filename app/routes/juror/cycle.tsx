import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { servedCycles } from "~/flows/awards/juror-room/served-cycles.server";
import { requireJuror } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { NotFound } from "~/kernel/errors";
import { formatDeadline } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { Table } from "~/ui/show/table";
import { JurorDesk, reviewHref } from "./desk";
import { ReadingState } from "./reading-state";

export const handle = { policy: "juror" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const juror = requireJuror(args);
  const { now, locale } = args.context;
  const cycle = (await servedCycles(juror, now)).find(({ slug }) => slug === args.params.cycle);
  if (!cycle) throw new NotFound("cycle in which she serves");
  return json({ cycle, title: titleOf(locale, cycle.title) });
}

export default function JurorsCycle() {
  const t = useT();
  const locale = useLocale();
  const { cycle } = useLoaderData<typeof loader>();
  return (
    <JurorDesk crumbs={[{ label: t("juror.desk"), href: "/juror" }, { label: cycle.title }]}>
      <PageHeading title={cycle.title} lead={t("juror.cycle.lead", { number: cycle.number })} />
      {cycle.readings.length === 0 ? (
        <EmptyState>{t("juror.cycle.none")}</EmptyState>
      ) : (
        <Table
          caption={t("juror.handedInOf", { all: cycle.all, done: cycle.handedIn })}
          rows={cycle.readings}
          rowKey={({ id }) => id}
          href={(one) => reviewHref(one)}
          columns={[
            { head: t("juror.cycle.columnNumber"), cell: ({ number }) => t("juror.dossier", { number }), tight: true },
            { head: t("juror.cycle.columnCategory"), cell: ({ category }) => category },
            { head: t("juror.cycle.columnState"), cell: ({ state }) => <ReadingState state={state} /> },
            {
              head: t("juror.cycle.columnTotal"),
              numeric: true,
              cell: ({ scored, total, points }) =>
                scored === 0 ? t("juror.cycle.noTotal") : t("juror.cycle.total", { total, points }),
            },
            ...(cycle.readings.some(({ open }) => open)
              ? [
                  {
                    head: t("juror.cycle.columnDue"),
                    cell: ({ open, dueAt }: (typeof cycle.readings)[number]) =>
                      open ? formatDeadline(dueAt, locale) : t("juror.cycle.noTotal"),
                  },
                ]
              : []),
          ]}
        />
      )}
      <p>
        <a href={`/awards/${encodeURIComponent(cycle.slug)}`}>{t("juror.cycle.rules")}</a>
      </p>
    </JurorDesk>
  );
}
