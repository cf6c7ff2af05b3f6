import type { NoticeRow } from "~/flows/awards/notice/shown/list-notices.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline, formatInstant } from "~/kernel/instant-format";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { NoticeState, noticeHref } from "./notice-state";

/** Notices as rows: whose list, how far it came, and until when one can object. */
export function NoticeRows({ rows, size }: { rows: readonly NoticeRow[]; size?: "large" }) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList {...(size && { size })}>
      {rows.map(({ slug, title, state, people, endsAt, closedAt, corrected, ended }) => (
        <Row
          key={slug}
          title={t("notices.page.heading", { title })}
          href={noticeHref({ slug })}
          state={
            <NoticeState
              state={state}
              detail={
                state === "published"
                  ? t("notices.list.until", { time: formatDeadline(endsAt, locale) })
                  : closedAt !== null
                    ? t("notices.list.closedAt", { time: formatInstant(closedAt, locale) })
                    : t("notices.list.overSince", { time: formatDeadline(endsAt, locale) })
              }
            />
          }
          meta={[
            t("notices.list.people", { count: people }),
            ...(corrected ? [t("notices.list.corrected")] : []),
            ...(ended ? [t("notices.list.ended")] : []),
          ]}
        />
      ))}
    </RowList>
  );
}
