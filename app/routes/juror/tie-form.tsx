import { DECLARED_TIE_KINDS } from "@db/statuses";
import { STATEMENT_LENGTH } from "~/domains/awards/jury/juror/juror-forms";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { RadioGroup } from "~/ui/forms/radio-group";
import { TextArea } from "~/ui/forms/text-area";
import { TextField } from "~/ui/forms/text-field";

/** Declares kinship or an interest, to a person by her account or to a firm by its code. */
export function TieForm({ refused }: { refused?: unknown }) {
  const t = useT();
  return (
    <Form {...told(t, refused)}>
      <RadioGroup
        name="kind"
        label={t("juror.ties.kind")}
        hint={t("juror.ties.kindHint")}
        options={DECLARED_TIE_KINDS.map((kind) => ({ value: kind, label: t(`juror.ties.kinds.${kind}`) }))}
        inline
      />
      <TextField
        name="account"
        label={t("juror.ties.account")}
        hint={t("juror.ties.accountHint")}
        autoComplete="off"
        optional
      />
      <TextField
        name="code"
        label={t("juror.ties.code")}
        hint={t("juror.ties.codeHint")}
        width="code"
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <TextArea
        name="statement"
        label={t("juror.ties.statement")}
        hint={t("juror.ties.statementHint")}
        maxLength={STATEMENT_LENGTH}
      />
      <ActRow>
        <Button full="phone">{t("juror.ties.act")}</Button>
      </ActRow>
    </Form>
  );
}
