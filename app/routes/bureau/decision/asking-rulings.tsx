import type { MeetingView } from "~/flows/awards/decision/meeting-view.server";
import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";
import { objectionHref } from "../notices/desk";

/** Rulings that ask for another list than the one on notice: a meeting settles nothing without having seen them. */
export function AskingRulings({ view: { cycle, rulings } }: { view: Pick<MeetingView, "cycle" | "rulings"> }) {
  const t = useT();
  if (rulings.length === 0) return null;
  const named = (about: MeetingView["rulings"][number]["about"]) => {
    if (about === null) return t("meeting.rulings.whole");
    if (about.number === null) return t("meeting.rulings.gone");
    return t("meeting.whoNumber", { name: about.name ?? t("meeting.erased"), number: about.number });
  };
  return (
    <Callout tone="gamboge" title={t("meeting.rulings.title", { count: rulings.length })}>
      <p>{t("meeting.rulings.lead")}</p>
      <ul className="points">
        {rulings.map(({ number, about, ruling }) => (
          <li key={number}>
            <a href={objectionHref(cycle, number)}>
              {t("meeting.rulings.line", { number, about: named(about), ruling: ruling ?? "" })}
            </a>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
