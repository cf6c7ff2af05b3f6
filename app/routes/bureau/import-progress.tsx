import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { ProgressBar } from "~/ui/show/progress-bar";

export interface ImportProgressProps {
  id: string;
  step: string;
  done: number;
  total: number | null;
  cancelling: boolean;
}

/** How far an import is, with the ways to look again and to cancel it. */
export function ImportProgress({ id, step, done, total, cancelling }: ImportProgressProps) {
  const t = useT();
  const here = `/bureau/enterprises/imports/${id}`;
  return (
    <Section title={t("bureau.imports.progress")}>
      <p role="status">{t(`bureau.imports.steps.${step}` as TextKey, { done, total: total ?? done })}</p>
      {total === null ? null : <ProgressBar value={Math.min(done, total)} max={total} />}
      <p className="note">{t("bureau.imports.leave")}</p>
      <p>
        <LinkButton href={here}>{t("bureau.imports.refresh")}</LinkButton>
      </p>
      {cancelling ? null : (
        <form method="post" action={`${here}/cancellation`}>
          <Button variant="outlined" small>
            {t("bureau.imports.cancel")}
          </Button>
          <p className="note">{t("bureau.imports.cancelNote")}</p>
        </form>
      )}
    </Section>
  );
}
