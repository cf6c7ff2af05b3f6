import type { NoticeWait } from "~/flows/awards/notice/notice-waits.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { noticesHref, objectionHref } from "./desk";

/** What of notices waits for the province: objections by the day they are due, and notices that can be closed. */
export function HomeNotices({ waits }: { waits: readonly NoticeWait[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {waits.map((wait) => {
        const closing = wait.kind === "closing";
        const due = closing ? wait.since : wait.due;
        const time = due === null ? "" : formatDeadline(due, locale);
        const when = closing ? "since" : due === null ? "noDue" : wait.overdue ? "overdue" : "due";
        const said = t(`noticeDesk.home.${when}`, { time });
        return (
          <Row
            key={`${wait.slug} ${wait.kind} ${closing ? "" : wait.number}`}
            title={t(`noticeDesk.home.${wait.kind}`, closing ? {} : { number: wait.number })}
            state={<State kind={when === "overdue" ? "danger" : "attention"} word={said} />}
            meta={[wait.title]}
            act={
              <LinkButton
                small
                variant="outlined"
                href={closing ? noticesHref(wait) : objectionHref(wait, wait.number)}
              >
                {t("noticeDesk.home.open")}
              </LinkButton>
            }
          />
        );
      })}
    </RowList>
  );
}
