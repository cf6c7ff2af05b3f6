import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { each } from "~/ui/each";
import { Band } from "~/ui/shell/band";

/** That a cycle ended without an award, after which part of its way, and why; nothing of others. */
export function CycleEnded({ cycle: { ended } }: { cycle: Pick<CycleView, "ended"> }) {
  const t = useT();
  const locale = useLocale();
  if (ended === null) return null;
  return (
    <Band title={t("awards.ended.title")} tone="ink">
      <p>{t("awards.ended.day", { day: formatDay(ended.at, locale) })}</p>
      <p>{t(`awards.ended.after.${ended.after}`)}</p>
      {each(t("awards.ended.reason", { reason: ended.reason }).split(/\n+/), (line) => (
        <p>{line}</p>
      ))}
    </Band>
  );
}
