import type { Dossier } from "~/flows/awards/desk/dossier.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { CorrectionMark } from "~/routes/nominations/correction-mark";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What was last asked to be put right, part by part, and whether it reads otherwise now; earlier returns stand in what happened. */
export function DossierCorrections({ steps }: Pick<Dossier, "steps">) {
  const t = useT();
  const locale = useLocale();
  const last = steps.findLast(({ act }) => act === "return");
  if (!last || last.corrections.length === 0) return null;
  const answered = last.corrections.some(({ outcome }) => outcome !== null);
  const known = { place: last.place, time: formatInstant(last.at, locale) };
  return (
    <Section title={t("nominationDesk.dossier.corrections")}>
      <p>{t(`nominationDesk.dossier.${answered ? "correctionsLead" : "correctionsWait"}`, known)}</p>
      <RowList>
        {each(last.corrections, ({ name, words, outcome }) => (
          <Row
            title={name}
            weight="plain"
            {...(outcome && { state: <CorrectionMark outcome={outcome} /> })}
            meta={[
              <span key="words" className="kept-lines">
                {words}
              </span>,
            ]}
          />
        ))}
      </RowList>
    </Section>
  );
}
