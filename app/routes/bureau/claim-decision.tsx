import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { Section } from "~/ui/shell/section";

export interface ClaimDecisionProps {
  claim: { id: string; name: string; enterprise: { name: string }; letterAt: number | null };
}

/** The three ways on: confirmed here, by letter, or refused. */
export function ClaimDecision({ claim: { id, name, enterprise, letterAt } }: ClaimDecisionProps) {
  const t = useT();
  const here = `/bureau/claims/${id}`;
  return (
    <Section title={t("claims.bureau.decide")}>
      <p>{t("claims.bureau.confirmNote", { name, firm: enterprise.name })}</p>
      <Form action={`${here}/confirmation`} label={t("claims.bureau.confirm")}>
        <ActRow>
          <Button full="phone">{t("claims.bureau.confirm")}</Button>
        </ActRow>
      </Form>
      <p>{t("claims.bureau.letterNote")}</p>
      <ActRow>
        <LinkButton href={`${here}/letter`} variant="outlined" full="phone" icon="mail">
          {t(letterAt === null ? "claims.bureau.letterLink" : "claims.bureau.letterAgain")}
        </LinkButton>
      </ActRow>
      <p>{t("claims.bureau.refuseNote")}</p>
      <ActRow>
        <LinkButton href={`${here}/refusal`} variant="outlined" full="phone">
          {t("claims.bureau.refuse")}
        </LinkButton>
      </ActRow>
    </Section>
  );
}
