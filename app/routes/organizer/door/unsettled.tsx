import { db } from "@db/client.server";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type SeenScan, scansSettled, scansToSettle } from "~/domains/events/check-in/seen-scans.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
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
  const [scans, settled] = await Promise.all([scansToSettle(db, event.id), scansSettled(db, event.id)]);
  const { slug, title } = event;
  return show(args.context, {
    event: { slug, title },
    scans,
    settled,
    title: titleOf(locale, translator(locale)("checkIn.settle.title")),
  });
}

export default function Unsettled() {
  const t = useT();
  const { event, scans, settled } = useView<typeof loader>();
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
        <Scans at={at} scans={scans} level={2} />
      )}
      {settled.length === 0 ? null : (
        <Section title={t("checkIn.settle.settled")}>
          <Scans at={at} scans={settled} level={3} />
        </Section>
      )}
    </EventDesk>
  );
}

function Scans({ at, scans, level }: { at: string; scans: readonly SeenScan[]; level: 2 | 3 }) {
  const t = useT();
  const line = useSeenLine();
  return (
    <RowList>
      {scans.map((scan) => (
        <Row
          key={scan.id}
          level={level}
          title={scan.name ?? ""}
          meta={[scan.firm, line(scan)].filter(Boolean)}
          fact={scan.settled ? t(`checkIn.settle.decided.${scan.settled}`) : undefined}
          act={
            <LinkButton href={`${at}/scans/${scan.id}/settlement`} variant="outlined" small>
              {t(scan.settled ? "checkIn.settle.change" : "checkIn.settle.act")}
            </LinkButton>
          }
        />
      ))}
    </RowList>
  );
}
