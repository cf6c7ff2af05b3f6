import type { PhotoConsents } from "~/flows/events/after/photos-page.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";

/** What people said about photos when they signed up, for who has to say whether all on one agreed. */
export function ConsentHelp({ consents: { came, agreed, others, unknown } }: { consents: PhotoConsents }) {
  const t = useT();
  if (came + unknown === 0) return null;
  return (
    <Section title={t("after.photos.consentTitle")} size="small">
      {came > 0 && others.length === 0 ? <p>{t("after.photos.consentAll")}</p> : null}
      {others.length > 0 ? (
        <>
          <p>{t("after.photos.consentYes", { count: agreed, of: came })}</p>
          <p>{t("after.photos.consentNo", { names: others.join(t("ui.listWith")) })}</p>
        </>
      ) : null}
      {unknown > 0 ? <p>{t("after.photos.consentUnknown", { count: unknown })}</p> : null}
    </Section>
  );
}
