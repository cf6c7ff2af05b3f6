import type { BurdenSpread } from "~/domains/awards/honour/burden-spread";
import type { Spread } from "~/domains/awards/honour/cycle-statistics";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";

/** 申报负担: how many fields people typed for a nomination and how many minutes it took them; those who nominate and the bureaus apart. */
export function Burden({ burden }: { burden: BurdenSpread }) {
  const t = useT();
  const { fields, minutes, officerFields, officerMinutes } = burden;
  if (!fields || !minutes || !officerFields || !officerMinutes) return null;
  const half = (spread: Spread) => {
    const [lower, upper] = [Math.round(spread.lower), Math.round(spread.upper)];
    const known = { count: spread.count, lower, upper };
    return t(lower === upper ? "honours.burden.halfSame" : "honours.burden.half", known);
  };
  const median = (of: Spread) => Math.round(of.median);
  return (
    <Section title={t("honours.burden.title")}>
      <p>
        {t("honours.burden.sentence", { count: fields.count, fields: median(fields), minutes: median(minutes) })}
        {t("honours.burden.officerSentence", { fields: median(officerFields), minutes: median(officerMinutes) })}
      </p>
      <DefinitionList
        items={[
          {
            term: t("honours.burden.fields"),
            value: t("honours.burden.fieldsValue", { median: median(fields) }),
            note: half(fields),
          },
          {
            term: t("honours.burden.minutes"),
            value: t("honours.burden.minutesValue", { median: median(minutes) }),
            note: half(minutes),
          },
          {
            term: t("honours.burden.officerFields"),
            value: t("honours.burden.fieldsValue", { median: median(officerFields) }),
            note: half(officerFields),
          },
          {
            term: t("honours.burden.officerMinutes"),
            value: t("honours.burden.minutesValue", { median: median(officerMinutes) }),
            note: half(officerMinutes),
          },
        ]}
      />
      <p className="note">{t("honours.burden.note")}</p>
    </Section>
  );
}
