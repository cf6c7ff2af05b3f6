import type { NoticeView } from "~/flows/awards/notice/shown/notice-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline, formatInstant } from "~/kernel/instant-format";
import { Callout } from "~/ui/show/callout";

/** What is to be said of the end of a notice besides its day: it is not for good yet, by what it was checked, or it was put off. */
export function NoticeEnd({ notice }: { notice: Pick<NoticeView, "provisional" | "checkedAgainst" | "extensions"> }) {
  const t = useT();
  const locale = useLocale();
  const { provisional, checkedAgainst, extensions } = notice;
  return (
    <>
      {extensions.length > 0 ? (
        <Callout tone="gamboge" title={t("notices.page.extendedTitle")}>
          {extensions.map(({ at, before, until, reason }) => (
            <p key={until}>
              {t("notices.page.extended", {
                at: formatInstant(at, locale),
                before: formatDeadline(before, locale),
                until: formatDeadline(until, locale),
                reason,
              })}
            </p>
          ))}
        </Callout>
      ) : null}
      {checkedAgainst !== null ? (
        <p>{t("notices.page.checkedAgainst", { document: checkedAgainst })}</p>
      ) : provisional ? (
        <Callout tone="gamboge" title={t("notices.page.provisionalTitle")}>
          <p>{t("notices.page.provisional")}</p>
        </Callout>
      ) : null}
    </>
  );
}
