import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";

const READERS = ["bureaus", "jurors", "public", "nobody"] as const;

/** Who gets to see what of a nomination, and that it can be taken back. */
export function WhoSeesWhat() {
  const t = useT();
  return (
    <Section title={t("nominations.consent.whoTitle")}>
      <DefinitionList
        items={READERS.map((reader) => ({
          term: t(`nominations.consent.who.${reader}`),
          value: t(`nominations.consent.sees.${reader}`),
        }))}
      />
      <p>{t("nominations.consent.back")}</p>
    </Section>
  );
}
