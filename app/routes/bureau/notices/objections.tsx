import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ListedObjection, objectionList } from "~/flows/awards/notice/objections/objection-views.server";
import { provincesCycle } from "~/http/named-cycle.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";
import { ObjectionRoom, objectionHref } from "./desk";
import { DeskObjectionState, useAbout } from "./objection-words";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { cycle } = await provincesCycle(args);
  const { locale, now } = args.context;
  const objections = await objectionList(cycle, now);
  const title = titleOf(locale, translator(locale)("noticeDesk.objections.title"));
  return json({ cycle: { slug: cycle.slug, title: cycle.title }, objections, title });
}

/** Objections of a cycle by number, each with the day by which it is to be dealt with; who objected stands on none of the lines. */
export default function Objections() {
  const t = useT();
  const about = useAbout();
  const { cycle, objections } = useLoaderData<typeof loader>();
  const columns: Column<ListedObjection>[] = [
    {
      head: t("noticeDesk.objections.number"),
      cell: ({ number }) => t("noticeDesk.objections.numberValue", { number }),
      tight: true,
    },
    { head: t("noticeDesk.objections.state"), cell: ({ state }) => <DeskObjectionState state={state} /> },
    { head: t("noticeDesk.objections.about"), cell: (one) => about(one.about) },
    { head: t("noticeDesk.objections.filed"), cell: ({ filedAt }) => <Instant ms={filedAt} /> },
    { head: t("noticeDesk.objections.due"), cell: (one) => <Due one={one} /> },
  ];
  return (
    <ObjectionRoom cycle={cycle}>
      <PageHeading title={t("noticeDesk.objections.title")} lead={t("noticeDesk.objections.lead")} />
      {objections.length === 0 ? (
        <EmptyState>{t("noticeDesk.objections.none")}</EmptyState>
      ) : (
        <Table
          caption={t("noticeDesk.objections.title")}
          captionHidden
          columns={columns}
          rows={objections}
          rowKey={({ number }) => number}
          href={({ number }) => objectionHref(cycle, number)}
        />
      )}
    </ObjectionRoom>
  );
}

function Due({ one: { due, open, overdue } }: { one: ListedObjection }) {
  const t = useT();
  if (due === null) return t(open ? "noticeDesk.home.noDue" : "noticeDesk.objections.over");
  return (
    <>
      <Instant ms={due} deadline />
      {overdue ? <b> {t("noticeDesk.objections.overdue")}</b> : null}
    </>
  );
}
