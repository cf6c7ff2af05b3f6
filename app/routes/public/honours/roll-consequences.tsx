import type { RollOfCycle } from "~/flows/awards/honour/roll.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { noticeHref } from "~/routes/public/notices/notice-state";

/** What followed from a ruling on the whole list, a line each, with the way to the notice that it is about. */
export function RollConsequences({ roll }: { roll: RollOfCycle }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      {roll.consequences.map(({ number, at, text }) => (
        <p key={number} className="note">
          {t("honours.roll.consequence", { number, time: formatInstant(at, locale), text })}{" "}
          <a href={noticeHref(roll)}>{t("honours.roll.consequenceLink")}</a>
        </p>
      ))}
    </>
  );
}
