import type { NoticeView } from "~/flows/awards/notice/shown/notice-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { Section } from "~/ui/shell/section";

/** What followed from rulings about the whole list that came after the decision. */
export function NoticeConsequences({ notice: { consequences } }: { notice: Pick<NoticeView, "consequences"> }) {
  const t = useT();
  const locale = useLocale();
  if (consequences.length === 0) return null;
  return (
    <Section title={t("notices.consequences.title")}>
      <p>{t("notices.consequences.lead")}</p>
      <ul className="points">
        {consequences.map(({ number, at, text }) => (
          <li key={number} className="lines">
            {t("notices.consequences.line", { number, time: formatInstant(at, locale), text })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
