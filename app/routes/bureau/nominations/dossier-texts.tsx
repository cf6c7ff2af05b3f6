import type { Dossier } from "~/flows/awards/desk/dossier.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { DefinitionList } from "~/ui/show/definition-list";
import { State } from "~/ui/show/state";

/** What the nominee wrote, and whether it still reads as she handed it in. */
export function DossierTexts({ content }: Pick<Dossier, "content">) {
  const t = useT();
  const { deeds, summary, intact, mending, erased, hash } = content;
  if (mending) return <Callout tone="gamboge">{t("nominationDesk.dossier.mending")}</Callout>;
  return (
    <>
      <Section title={t("nominationDesk.dossier.summary")}>
        {erased ? <p>{t("nominationDesk.dossier.erased")}</p> : <Paragraphs text={summary} />}
      </Section>
      {erased ? null : (
        <Section title={t("nominationDesk.dossier.deeds")}>
          <Paragraphs text={deeds} />
        </Section>
      )}
      <DefinitionList
        items={[
          {
            term: t("nominationDesk.dossier.hash"),
            value: (
              <State
                kind={intact ? "ok" : "danger"}
                word={t(intact ? "nominationDesk.dossier.intact" : "nominationDesk.dossier.changed")}
              />
            ),
            note: (
              <>
                {t(intact ? "nominationDesk.dossier.intactNote" : "nominationDesk.dossier.changedNote")}{" "}
                <span className="hash">{hash}</span>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** As it was written: each line a paragraph. */
const Paragraphs = ({ text }: { text: string }) => (
  <div className="prose">
    {each(
      text.split("\n").filter((line) => line.trim() !== ""),
      (line) => (
        <p>{line}</p>
      ),
    )}
  </div>
);
