import type { RollOfCycle } from "~/flows/awards/honour/roll.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { noticeHref } from "~/routes/public/notices/notice-state";
import { Callout } from "~/ui/show/callout";

/** What followed from a ruling on the whole list, which is about everybody below it: a line each, with the way to the notice that it is about. */
export function RollConsequences({ roll }: { roll: RollOfCycle }) {
  const t = useT();
  const locale = useLocale();
  if (roll.consequences.length === 0) return null;
  return (
    <Callout tone="tile">
      {roll.consequences.map(({ number, at, text }) => (
        <p key={number}>{t("honours.roll.consequence", { number, time: formatInstant(at, locale), text })}</p>
      ))}
      <p>
        <a href={noticeHref(roll)}>{t("honours.roll.consequenceLink")}</a>
      </p>
    </Callout>
  );
}
