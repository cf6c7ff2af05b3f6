import { useT } from "~/i18n/context";
import { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { FileField } from "~/ui/forms/file-field";
import { Form } from "~/ui/forms/form";
import { TextField } from "~/ui/forms/text-field";
import { Section } from "~/ui/shell/section";

const ACCEPTED = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.csv,.txt";
const MOST_FILES = 5;

/** What she is at the firm, and how the bureau reaches her. */
export function ClaimForm({ firm, refused }: { firm: { id: string; name: string }; refused: unknown }) {
  const t = useT();
  return (
    <Section title={t("claims.own.form", { name: firm.name })}>
      <p className="note">
        {t("claims.own.formLead")} {t("claims.own.wrongFirm")} <a href="/me/enterprise">{t("claims.own.changeFirm")}</a>
      </p>
      <Form encType="multipart/form-data" {...told(t, refused)}>
        {/* Not as it was sent: a page shown again is about the firm that stands above the form now. */}
        <input type="hidden" name="enterprise" value={firm.id} />
        <TextField
          name="position"
          label={t("claims.own.position")}
          hint={t("claims.own.positionHint")}
          autoComplete="organization-title"
          maxLength={60}
        />
        <TextField
          name="phone"
          type="tel"
          label={t("claims.own.phone")}
          hint={t("claims.own.phoneHint")}
          autoComplete="tel"
          maxLength={30}
        />
        <FileField
          name="letter"
          label={t("claims.own.file")}
          hint={t("claims.own.fileHint", { most: MOST_FILES, kinds: t("files.evidenceKinds") })}
          accept={ACCEPTED}
          multiple
          optional
        />
        <Button full="phone">{t("claims.own.act")}</Button>
      </Form>
    </Section>
  );
}
