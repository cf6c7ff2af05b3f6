import type { DossierLook } from "~/flows/awards/jury-desk/dossier-look.server";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { TextArea } from "~/ui/forms/text-area";
import { Band } from "~/ui/shell/band";
import { Section } from "~/ui/shell/section";
import { juryHref } from "./desk";

export interface DossierLookingProps {
  cycle: { slug: string };
  look: DossierLook;
  refused?: unknown;
}

/** What an officer does once she read it: hides more words, or lets it go to jurors. */
export function DossierLooking({ cycle, look, refused }: DossierLookingProps) {
  const t = useT();
  const { alias, alsoHidden, seen, left, lookedAt } = look;
  const here = juryHref(cycle, `/dossiers/${alias}`);
  return (
    <>
      <Section title={t("juryDesk.look.words")}>
        <Form action={here} label={t("juryDesk.look.words")} {...told(t, refused)}>
          <TextArea
            name="words"
            label={t("juryDesk.look.words")}
            hint={t("juryDesk.look.wordsHint")}
            optional
            value={alsoHidden.join("\n")}
          />
          <ActRow>
            <Button variant="outlined" full="phone">
              {t("juryDesk.look.save")}
            </Button>
          </ActRow>
        </Form>
      </Section>
      <Band>
        {lookedAt === null ? (
          <Form action={`${here}/approval`} label={t("juryDesk.look.approve")}>
            <HiddenField name="seen" value={seen} />
            <p>{left === 0 ? t("juryDesk.look.approveLast") : t("juryDesk.look.approveLead", { count: left })}</p>
            <ActRow>
              <Button full="phone">{t("juryDesk.look.approve")}</Button>
              <a href={juryHref(cycle)}>{t("juryDesk.back")}</a>
            </ActRow>
          </Form>
        ) : (
          <>
            <p>{t("juryDesk.look.approved")}</p>
            <p>
              <a href={juryHref(cycle)}>{t("juryDesk.back")}</a>
            </p>
          </>
        )}
      </Band>
    </>
  );
}
