import type { SearchKind } from "~/flows/search/found-entry";
import { type AskedSearch, HITS_A_PAGE, searchAddress } from "~/flows/search/search-address";
import type { FoundPage } from "~/flows/search/search-everything.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { RowList } from "~/ui/show/row-list";
import { SearchHit } from "./search-hit";

/** What was found: kinds to narrow it by, the hits of a page, the way to the next. */
export function SearchHits({ asked, found }: { asked: AskedSearch; found: FoundPage }) {
  const t = useT();
  const { kind, page } = asked;
  const pages = Math.ceil(found.total / HITS_A_PAGE);
  return (
    <>
      <Kinds asked={asked} found={found} />
      <Section
        title={t("search.found", { count: found.total })}
        {...(pages > 1 && { aside: t("search.pageOf", { page, pages }) })}
      >
        {found.hits.length === 0 ? (
          <EmptyState act={<a href={searchAddress({ ...asked, kind: null, page: 1 })}>{t("search.toAll")}</a>}>
            {t(kind === null || found.total > 0 ? "search.noSuchPage" : "search.noneOfKind")}
          </EmptyState>
        ) : (
          <RowList>
            {each(found.hits, (hit) => (
              <SearchHit hit={hit} />
            ))}
          </RowList>
        )}
      </Section>
      {pages > 1 ? (
        <nav className="link-line" aria-label={t("ui.pages")}>
          {page > 1 ? <a href={searchAddress({ ...asked, page: page - 1 })}>{t("ui.previousPage")}</a> : null}
          {page < pages ? <a href={searchAddress({ ...asked, page: page + 1 })}>{t("ui.nextPage")}</a> : null}
        </nav>
      ) : null}
    </>
  );
}

function Kinds({ asked, found: { counts, all } }: { asked: AskedSearch; found: FoundPage }) {
  const t = useT();
  const choices: { kind: SearchKind | null; count: number }[] = [{ kind: null, count: all }, ...counts];
  return (
    <nav className="link-line kinds" aria-label={t("search.kind")}>
      {each(choices, ({ kind, count }) => (
        <a href={searchAddress({ ...asked, kind, page: 1 })} aria-current={asked.kind === kind ? "page" : undefined}>
          {t(kind === null ? "search.allKinds" : `search.tabs.${kind}`)} {count}
        </a>
      ))}
    </nav>
  );
}
