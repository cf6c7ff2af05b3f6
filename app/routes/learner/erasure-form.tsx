import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Checkbox } from "~/ui/forms/checkbox";
import { Form } from "~/ui/forms/form";
import { PasswordField } from "~/ui/forms/password-field";

/** Asks once, with the password, before a person is erased; first stands what that does. */
export function ErasureForm({ refused, children }: { refused?: unknown; children: ReactNode }) {
  const t = useT();
  return (
    <Form action="/me/privacy/erasure" {...told(t, refused)}>
      {children}
      <PasswordField
        name="password"
        label={t("people.erasure.password")}
        hint={t("people.erasure.passwordHint")}
        autoComplete="current-password"
      />
      <Checkbox name="confirm" label={t("people.erasure.confirm")} />
      <Button variant="danger" full="phone">
        {t("people.erasure.act")}
      </Button>
    </Form>
  );
}
