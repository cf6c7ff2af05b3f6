import type { DossierLook } from "~/flows/awards/jury-desk/dossier-look.server";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { CheckboxGroup } from "~/ui/forms/checkbox-group";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { Section } from "~/ui/shell/section";
import { juryHref } from "./desk";

export interface DossierHidingProps {
  cycle: { slug: string };
  look: DossierLook;
  refused?: unknown;
}

/** Hides more of a dossier that jurors read already. */
export function DossierHiding({ cycle, look: { alias, alsoHidden, exhibits }, refused }: DossierHidingProps) {
  const t = useT();
  const papers = exhibits.filter(({ papered }) => papered);
  return (
    <Section title={t("juryDesk.look.more")}>
      <p>{t("juryDesk.look.moreLead")}</p>
      {alsoHidden.length > 0 ? (
        <p>{t("juryDesk.look.moreHidden", { words: alsoHidden.join(t("juryDesk.listed")) })}</p>
      ) : null}
      <Form action={juryHref(cycle, `/dossiers/${alias}`)} label={t("juryDesk.look.more")} {...told(t, refused)}>
        <TextArea
          name="words"
          label={t("juryDesk.look.moreWords")}
          hint={t("juryDesk.look.moreWordsHint")}
          optional={papers.length > 0}
        />
        {papers.length > 0 ? (
          <CheckboxGroup
            name="papers"
            label={t("juryDesk.look.morePapers")}
            hint={t("juryDesk.look.morePapersHint")}
            optional
            options={papers.map(({ place, kind }) => ({
              value: String(place),
              label: `${t("juryDesk.look.exhibitPlace", { place })} ${kind}`,
            }))}
          />
        ) : null}
        <ActRow>
          <Button variant="danger" full="phone">
            {t("juryDesk.look.moreAct")}
          </Button>
        </ActRow>
      </Form>
    </Section>
  );
}
