import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

const steps = [1, 2, 3] as const;

/** How the name stands, how it should, and what happens after asking. */
export function CorrectionForm({ holderName, refused }: { holderName: string; refused?: unknown }) {
  const t = useT();
  return (
    <>
      <Form {...told(t, refused)}>
        <DefinitionList items={[{ term: t("credentials.correction.now"), value: holderName }]} />
        <TextField
          name="name"
          label={t("credentials.correction.name")}
          hint={t("credentials.correction.nameHint")}
          value={holderName}
          autoComplete="name"
        />
        <TextArea
          name="explanation"
          label={t("credentials.correction.explanation")}
          hint={t("credentials.correction.explanationHint")}
          rows={3}
        />
        <Button full="phone">{t("credentials.correction.send")}</Button>
      </Form>
      <Section title={t("credentials.correction.whatTitle")}>
        <RowList ordered>
          {steps.map((n) => (
            <Row key={n} level={0} weight="plain" title={t(`credentials.correction.what${n}`)} />
          ))}
        </RowList>
      </Section>
    </>
  );
}
