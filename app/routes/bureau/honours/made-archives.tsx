import type { MadeArchive } from "~/domains/awards/honour/kept-archive.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { fileSize } from "~/ui/forms/file-field";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";

/** Hashes of the archives that were made of a cycle, the newest first; of all but the first one why it was made. */
export function MadeArchives({ made, kept }: { made: readonly MadeArchive[]; kept: boolean }) {
  const t = useT();
  const locale = useLocale();
  if (made.length === 0) return null;
  return (
    <Section title={t("honours.archive.hashTitle")}>
      <DefinitionList
        items={made.map(({ at, sha256, bytes, why }, n) => ({
          term: t(`honours.archive.why.${why}`),
          value: (
            <code className="hash" translate="no">
              {sha256}
            </code>
          ),
          note: t(kept && n === 0 ? "honours.archive.hashKept" : "honours.archive.hashGone", {
            time: formatInstant(at, locale),
            bytes: fileSize(t, bytes),
          }),
        }))}
      />
      <p className="note">{t("honours.archive.hashNote")}</p>
    </Section>
  );
}
