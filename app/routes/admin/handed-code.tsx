import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { CodeText } from "~/ui/show/code-text";
import { Instant } from "~/ui/show/instant";

/** The one-time code, this once: large enough to be read out, with what to say. */
export function HandedCode({ code, expiresAt, account }: { code: string; expiresAt: number; account: string }) {
  const t = useT();
  return (
    <Section title={t("staff.admin.code.doneTitle")}>
      <p>
        <CodeText code={code} large />
      </p>
      <p>
        {t("staff.admin.code.until")} <Instant ms={expiresAt} />
      </p>
      <Callout tone="gamboge" role="status">
        {t("staff.admin.code.shownOnce")}
      </Callout>
      <p>{t("staff.admin.code.told", { account })}</p>
    </Section>
  );
}
