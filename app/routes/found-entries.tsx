import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { EntryTable, type ListedEntry } from "./entry-table";

export interface FoundEntriesProps {
  entries: readonly ListedEntry[];
  total: number;
  narrowed: boolean;
  /** The list's own address. */
  path: string;
}

/** The register, or what of it was asked for. */
export function FoundEntries({ entries, total, narrowed, path }: FoundEntriesProps) {
  const t = useT();
  const more = total > entries.length ? { note: t("register.list.more", { shown: entries.length }) } : {};
  return (
    <Section
      title={t("register.list.entries")}
      {...(narrowed
        ? { link: { href: path, text: t("register.list.clear") } }
        : { aside: t("register.list.count", { count: total }) })}
    >
      {entries.length === 0 ? (
        <EmptyState>{t(narrowed ? "register.list.none" : "register.list.empty")}</EmptyState>
      ) : (
        <EntryTable
          entries={entries}
          caption={t("register.list.count", { count: total })}
          captionHidden={!narrowed}
          {...more}
        />
      )}
    </Section>
  );
}
