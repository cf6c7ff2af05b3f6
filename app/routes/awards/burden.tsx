import type { Spread } from "~/domains/awards/honour/cycle-statistics";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";

/** 申报负担: how many fields people typed for a nomination, and how many minutes it took them. */
export function Burden({ burden }: { burden: { fields: Spread | null; minutes: Spread | null } }) {
  const t = useT();
  const { fields, minutes } = burden;
  if (!fields || !minutes) return null;
  const half = (spread: Spread) => {
    const [lower, upper] = [Math.round(spread.lower), Math.round(spread.upper)];
    const known = { count: spread.count, lower, upper };
    return t(lower === upper ? "honours.burden.halfSame" : "honours.burden.half", known);
  };
  return (
    <Section title={t("honours.burden.title")}>
      <p>
        {t("honours.burden.sentence", {
          ...{ count: fields.count, fields: Math.round(fields.median), minutes: Math.round(minutes.median) },
        })}
      </p>
      <DefinitionList
        items={[
          {
            term: t("honours.burden.fields"),
            value: t("honours.burden.fieldsValue", { median: Math.round(fields.median) }),
            note: half(fields),
          },
          {
            term: t("honours.burden.minutes"),
            value: t("honours.burden.minutesValue", { median: Math.round(minutes.median) }),
            note: half(minutes),
          },
        ]}
      />
      <p className="note">{t("honours.burden.note")}</p>
    </Section>
  );
}
