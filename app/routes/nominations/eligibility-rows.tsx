import type { EligibilityLine } from "@db/schema/awards";
import { useLocale, useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { each } from "~/ui/each";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { lineWords, placeOf, recordLinks } from "./eligibility-words";

/** Each rule with how it came out, the latest records behind it, and where all of them stand or something can be done. */
export function EligibilityRows({ lines }: { lines: readonly EligibilityLine[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {each(lines, (line) => {
        const { rule, detail } = lineWords(t, locale, line);
        const { shown, more } = recordLinks(line);
        const place = placeOf(line.rule);
        return (
          <Row
            title={rule}
            state={
              <State
                kind={line.met ? "ok" : "attention"}
                icon={line.met ? "check-circle" : "warning"}
                word={t(line.met ? "nominations.eligibility.met" : "nominations.eligibility.unmet")}
                detail={detail}
              />
            }
            meta={[
              ...shown.map((record, n) => <RecordLink key={record.href + record.title} {...record} first={n === 0} />),
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
function RecordLink({ title, href, first }: { title: string; href: string; first: boolean }) {
  const t = useT();
  return (
    <>
      {first ? t("nominations.eligibility.records") : null}
      <a href={href}>{title}</a>
    </>
  );
}
