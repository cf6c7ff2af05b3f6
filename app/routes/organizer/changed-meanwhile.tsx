import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";

/** What another organizer changed while this form was open. */
export function ChangedMeanwhile({ lines }: { lines: readonly string[] }) {
  const t = useT();
  return (
    <Callout tone="gamboge" title={t("organizer.facts.since")}>
      <p>{t("organizer.facts.sinceHint")}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Callout>
  );
}
