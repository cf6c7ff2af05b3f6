import type { EligibilityLine } from "@db/schema/nominations";
import { eligibilityWords } from "~/flows/awards/words/eligibility-words";
import { shownRecords } from "~/flows/awards/words/shown-records";
import { useLocale, useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { each } from "~/ui/each";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { ownRecordPage, placeOf } from "./own-record-pages";

/** Records named with a rule; the rest stands in the ledger or list that it links to. */
const SHOWN = 3;

/** Each rule with how it came out, the latest records behind it, and where all of them stand or something can be done. */
export function EligibilityRows({ lines }: { lines: readonly EligibilityLine[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {each(lines, (line) => {
        const { asked, found } = eligibilityWords(t, locale, line);
        const { shown, more } = shownRecords(line, { most: SHOWN });
        const place = placeOf(line.rule);
        return (
          <Row
            title={asked}
            state={
              <State
                kind={line.met ? "ok" : "attention"}
                icon={line.met ? "check-circle" : "warning"}
                word={t(`nominationWords.eligibility.${line.met ? "met" : "unmet"}`)}
                detail={found}
              />
            }
            meta={[
              ...shown.map((record, n) => <RecordLink key={record.id} record={record} first={n === 0} />),
              ...(more > 0 ? [t("nominations.eligibility.more", { count: more })] : []),
              ...(place && (more > 0 || !line.met) ? [<PlaceLink key="place" {...place} />] : []),
            ]}
          />
        );
      })}
    </RowList>
  );
}

const PlaceLink = ({ href, words }: { href: string; words: TextKey }) => <a href={href}>{useT()(words)}</a>;

/** A record behind a rule; the first one says what these are. */
function RecordLink({ record, first }: { record: EligibilityLine["records"][number]; first: boolean }) {
  const t = useT();
  const { kind, id, title } = record;
  const href = ownRecordPage(kind, id);
  return (
    <>
      {first ? t("nominations.eligibility.records") : null}
      {href ? <a href={href}>{title}</a> : title}
    </>
  );
}
