import type { HistoryLine } from "~/flows/events/call/event-history.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What was done to an event, the newest first. */
export function EventHistory({ history }: { history: readonly HistoryLine[] }) {
  const t = useT();
  return (
    <Section title={t("organizer.event.history")}>
      <RowList>
        {history.map(({ id, kind, at, by, reason, lines }) => (
          <Row
            key={id}
            title={t(`organizer.changes.${kind}`)}
            weight="plain"
            meta={[
              <Instant key="at" ms={at} />,
              ...(by === null ? [] : [t("organizer.changes.by", { name: by })]),
              ...(reason === null ? [] : [t("organizer.changes.reason", { reason })]),
              ...lines,
            ]}
          />
        ))}
      </RowList>
    </Section>
  );
}
