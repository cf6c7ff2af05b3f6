import { GRANTABLE, type GrantableRole } from "~/domains/people/grant-forms";
import { useT } from "~/i18n/context";
import type { told } from "~/routes/refused";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { DateField } from "~/ui/forms/date-field";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { RadioGroup } from "~/ui/forms/radio-group";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";

type Told = ReturnType<typeof told>;

/** Which role, each with what it may do. */
export function RoleChoice({ here, refused }: { here: string; refused: Told }) {
  const t = useT();
  return (
    <>
      {refused.errors ? (
        <ErrorSummary errors={refused.errors} names={new Map([["role", t("staff.admin.grant.choose")]])} />
      ) : null}
      <Form method="get" action={`${here}/grants`} label={t("staff.admin.grant.choose")}>
        <RadioGroup
          name="role"
          label={t("staff.admin.grant.choose")}
          options={GRANTABLE.map((role) => ({
            value: role,
            label: t(`staff.admin.roles.${role}`),
            hint: t(`staff.admin.grant.what.${role}`),
          }))}
        />
        <ActRow>
          <Button full="phone">{t("staff.admin.grant.next")}</Button>
          <a href={here}>{t("staff.admin.cancel")}</a>
        </ActRow>
      </Form>
    </>
  );
}

export interface GrantFormProps {
  here: string;
  role: GrantableRole;
  choices: readonly { value: string; label: string }[] | null;
  refused: Told;
}

/** What the chosen role is limited to, and until when. */
export function GrantForm({ here, role, choices, refused }: GrantFormProps) {
  const t = useT();
  const sittings = role === "examiner";
  return (
    <Form action={`${here}/grants?role=${role}`} {...refused}>
      <p>
        <b>{t(`staff.admin.roles.${role}`)}</b> {t(`staff.admin.grant.what.${role}`)}{" "}
        <a href={`${here}/grants`}>{t("staff.admin.grant.change")}</a>
      </p>
      <HiddenField name="role" value={role} />
      {choices ? (
        <Select
          name="scope"
          label={t(sittings ? "staff.admin.grant.scopeExaminer" : "staff.admin.grant.scopeRegion")}
          placeholder={t(sittings ? "staff.admin.grant.allSittings" : "staff.admin.grant.pick")}
          options={choices}
        />
      ) : null}
      {role === "enterprise" ? (
        <TextField
          name="scope"
          label={t("staff.admin.grant.scopeEnterprise")}
          hint={t("staff.admin.grant.scopeEnterpriseHint")}
          width="code"
          spellCheck={false}
        />
      ) : null}
      <DateField name="until" label={t("staff.admin.grant.until")} hint={t("staff.admin.grant.untilHint")} optional />
      <ActRow>
        <Button full="phone">{t("staff.admin.grant.act")}</Button>
        <a href={here}>{t("staff.admin.cancel")}</a>
      </ActRow>
    </Form>
  );
}
