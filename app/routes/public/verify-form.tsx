import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";

export interface VerifyFormProps {
  refused?: unknown;
  /** The code of a valid certificate of the demonstration, for the hint. */
  example: string | null;
  value?: string;
}

/** Asks for a code; the answer has its own address, so that it can be kept and shared. */
export function VerifyForm({ refused, example, value }: VerifyFormProps) {
  const t = useT();
  return (
    <Form method="get" action="/verify" {...told(t, refused)}>
      <TextField
        name="code"
        label={t("credentials.verify.code")}
        hint={example ? t("credentials.verify.codeHint", { code: example }) : t("credentials.verify.codeHintPlain")}
        {...(value !== undefined && { value })}
        width="code"
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        act={<Button>{t("credentials.verify.act")}</Button>}
      />
    </Form>
  );
}
