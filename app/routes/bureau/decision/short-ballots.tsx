import type { MeetingView } from "~/flows/awards/decision/meeting-view.server";
import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";

/** Nominations that fewer jurors scored than the rule says: a meeting settles nothing without having seen it. */
export function ShortBallots({ view: { lines } }: { view: Pick<MeetingView, "lines"> }) {
  const t = useT();
  const short = lines.flatMap(({ alias, number, short }) => (short === null ? [] : [{ alias, number, ...short }]));
  if (short.length === 0) return null;
  return (
    <Callout tone="gamboge" title={t("meeting.short.title", { count: short.length })}>
      <p>{t("meeting.short.lead")}</p>
      <ul className="points">
        {short.map(({ alias, number, given, expected }) => (
          <li key={alias}>{t("meeting.short.line", { number, given, expected })}</li>
        ))}
      </ul>
    </Callout>
  );
}
