import type { EndedCitation } from "~/domains/courses/cited-entry";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Callout } from "~/ui/show/callout";

/** Says before a text that something it rests on is no longer in force, and what came after. */
export function EndedCitations({ citations }: { citations: readonly EndedCitation[] }) {
  const t = useT();
  if (citations.length === 0) return null;
  return (
    <Callout tone="gamboge" title={t("register.cited.title")}>
      <ul>
        {each(citations, ({ href, name, by }) => (
          <li>
            <a href={href}>{name}</a> {by ? t("register.cited.replaced") : t("register.cited.withdrawn")}
            {by ? <a href={by.href}>{by.name}</a> : null}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
