import type { TermGroup } from "~/domains/glossary/glossary-list";
import { GLOSSARY, type GlossaryTerm, termHref } from "~/domains/glossary/term";
import { useLocale, useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface TermGroupsProps {
  groups: readonly TermGroup[];
  /** Whether they are what was asked for, and not all. */
  narrowed: boolean;
  /** Of the whole glossary. */
  total: number;
}

/** The terms by their letters, with a line of letters to go to one; those that were asked for without. */
export function TermGroups({ groups, narrowed, total }: TermGroupsProps) {
  const t = useT();
  const count = groups.reduce((sum, { terms }) => sum + terms.length, 0);
  if (narrowed)
    return (
      <Section
        title={t("glossary.list.found", { count })}
        link={{ href: GLOSSARY, text: t("glossary.list.all", { count: total }) }}
      >
        {count === 0 ? (
          <EmptyState>{t("glossary.list.none")}</EmptyState>
        ) : (
          <TermRows terms={groups.flatMap(({ terms }) => terms)} />
        )}
      </Section>
    );
  if (count === 0) return <EmptyState>{t("glossary.list.empty")}</EmptyState>;
  return (
    <>
      <nav className="link-line letters" aria-label={t("glossary.list.letters")}>
        {each(groups, ({ initial }) => (
          <a href={`#${anchorOf(initial)}`}>{initial}</a>
        ))}
      </nav>
      {each(groups, ({ initial, terms }) => (
        <Section title={initial} id={anchorOf(initial)}>
          <TermRows terms={terms} />
        </Section>
      ))}
    </>
  );
}

const anchorOf = (initial: string): string => `letter-${initial === "#" ? "other" : initial}`;

/** Terms with their English and what they mean; in English the other way about. */
export function TermRows({ terms }: { terms: readonly GlossaryTerm[] }) {
  const chinese = useLocale() === "zh-CN";
  return (
    <RowList>
      {each(terms, ({ slug, term, english, definition }) => (
        <Row
          href={termHref(slug)}
          title={chinese ? term : english}
          meta={[
            <span lang={chinese ? "en" : "zh-CN"} key="name">
              {chinese ? english : term}
            </span>,
            <span lang="zh-CN" key="definition">
              {definition}
            </span>,
          ]}
        />
      ))}
    </RowList>
  );
}
