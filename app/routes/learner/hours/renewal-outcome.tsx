import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import type { RenewalView } from "./renewal-view.server";

/** What will happen, before she does it. */
export function RenewalOutcome({ view: { until, expiresOn, name } }: { view: RenewalView }) {
  const t = useT();
  const locale = useLocale();
  const day = (iso: string) => formatIsoDay(iso, locale);
  const said = [
    until === null ? t("hours.renewal.willNewForever") : t("hours.renewal.willNew", { to: day(until) }),
    t("hours.renewal.nameRecord", { name }),
    t("hours.renewal.willOld", { day: expiresOn ? day(expiresOn) : "" }),
    t("hours.renewal.willWording"),
    t("hours.renewal.willHours"),
  ];
  return (
    <Section title={t("hours.renewal.will")}>
      <RowList>
        {said.map((line) => (
          <Row key={line} level={0} weight="plain" title={line} />
        ))}
      </RowList>
    </Section>
  );
}
