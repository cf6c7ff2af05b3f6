import { db } from "@db/client.server";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { scansToSettle } from "~/domains/events/check-in/seen-scans.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { EventDesk } from "../desk";
import { namedEvent } from "./named-event.server";
import { useSeenLine } from "./seen-line";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await namedEvent(args);
  const { locale } = args.context;
  const scans = await scansToSettle(db, event.id);
  const { slug, title } = event;
  return show(args.context, {
    ...{ event: { slug, title }, scans },
    title: titleOf(locale, translator(locale)("checkIn.settle.title")),
  });
}

export default function Unsettled() {
  const t = useT();
  const line = useSeenLine();
  const { event, scans } = useView<typeof loader>();
  const at = `/organizer/events/${encodeURIComponent(event.slug)}`;
  return (
    <EventDesk
      event={event}
      crumbs={[{ label: t("checkIn.desks.title"), href: `${at}/desks` }, { label: t("checkIn.settle.title") }]}
    >
      <PageHeading title={t("checkIn.settle.title")} lead={t("checkIn.settle.lead")} />
      {scans.length === 0 ? (
        <EmptyState>{t("checkIn.settle.none")}</EmptyState>
      ) : (
        <RowList>
          {scans.map((scan) => (
            <Row
              key={scan.id}
              level={2}
              title={scan.name ?? ""}
              meta={[scan.firm, line(scan)].filter(Boolean)}
              act={
                <LinkButton href={`${at}/scans/${scan.id}/settlement`} variant="outlined" small>
                  {t("checkIn.settle.act")}
                </LinkButton>
              }
            />
          ))}
        </RowList>
      )}
    </EventDesk>
  );
}
