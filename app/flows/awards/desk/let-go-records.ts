import type { EligibilityLine } from "@db/schema/nominations";
import type { Exhibit } from "~/domains/awards/nomination/nomination-content";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { Locale, Translate } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";
import { shownRecords } from "../words/shown-records";

type LetGo = readonly Pick<Exhibit, "kind" | "ref">[];

/**
 * Records behind a rule as a bureau reads them. One is named only where she let the same thing go as an exhibit: for the rule it is counted, but it
 * is hers to show (consent item by item); `more` counts those that are not named.
 */
export function letGoRecords(
  t: Translate,
  locale: Locale,
  line: EligibilityLine,
  letGo: LetGo,
): { records: string[]; more: number } {
  const { shown, more } = shownRecords(line, { may: (record) => isLetGo(record, letGo) });
  const records = shown.map(({ kind, id, title, day }) => {
    const name = kind === "certificate" ? `${title} ${formatCertificateCode(id)}` : title;
    return day === null ? name : t("nominationDesk.dossier.record", { title: name, day: formatIsoDay(day, locale) });
  });
  return { records, more };
}

/**
 * Duties are an exhibit as a whole, and so is the ledger of hours, which tells sums: what an hour was earned by is named where the event itself was
 * let go, everything else where it was.
 */
const isLetGo = ({ kind, id }: EligibilityLine["records"][number], letGo: LetGo): boolean =>
  kind !== "duty" && letGo.some((one) => one.kind === (kind === "hours" ? "event" : kind) && one.ref === id);
