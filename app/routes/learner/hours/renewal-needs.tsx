import type { RenewalNeed } from "~/domains/credentials/renewal";
import { useLocale, useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";
import type { Verdict } from "~/kernel/verdict";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import type { RenewalView } from "./renewal-view.server";

/** Every condition: met, not met or not yet, why, and the record behind it. */
export function RenewalNeeds({ view }: { view: RenewalView }) {
  const t = useT();
  const record = useRecord(view);
  return (
    <RowList>
      {view.needs.map(({ need, verdict }) => (
        <Row
          key={need}
          title={t(`hours.renewal.${need}`)}
          state={<NeedState verdict={verdict} />}
          meta={[...(verdict.ok ? [] : [reasonText(t, verdict)]), ...record(need, verdict)]}
        />
      ))}
      {view.printable.ok ? null : (
        <Row
          title={t("hours.renewal.name")}
          state={<NeedState verdict={view.printable} />}
          meta={[reasonText(t, view.printable)]}
        />
      )}
    </RowList>
  );
}

/** What time alone will mend is not yet met. */
function NeedState({ verdict }: { verdict: Verdict }) {
  const t = useT();
  if (verdict.ok) return <State kind="ok" word={t("hours.renewal.met")} />;
  return verdict.until === undefined ? (
    <State kind="danger" word={t("hours.renewal.unmet")} />
  ) : (
    <State kind="attention" word={t("hours.renewal.notYet")} />
  );
}

function useRecord({ period, hours, needed, missing, opensOn, expiresOn }: RenewalView) {
  const t = useT();
  const locale = useLocale();
  const day = (iso: string) => formatIsoDay(iso, locale);
  return (need: RenewalNeed, verdict: Verdict) => {
    if (need === "standing") return verdict.ok ? [t("hours.renewal.standingYes")] : [];
    if (need === "window")
      return opensOn && expiresOn ? [t("hours.renewal.windowRecord", { from: day(opensOn), to: day(expiresOn) })] : [];
    if (period === null || needed === null) return [];
    const said = { from: day(period.from), to: day(period.to), hours, needed, missing };
    return [
      t(missing === 0 ? "hours.renewal.hoursRecord" : "hours.renewal.hoursShort", said),
      <a key="ledger" href="/me/hours">
        {t("hours.renewal.hoursLink")}
      </a>,
    ];
  };
}
