import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import type { RegulationPageView } from "./regulation-view.server";

/** The chapters, as links into the text. */
export function RegulationChapters({ view: { chapters } }: { view: RegulationPageView }) {
  const t = useT();
  const titled = chapters.filter(({ title }) => title !== null);
  if (titled.length === 0) return null;
  return (
    <Section title={t("courses.regulation.contents")} size="small">
      <ul className="link-line" lang="zh-CN">
        {each(titled, ({ anchor, title }) => (
          <li>
            <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The words of a regulation; each article's number is the link to itself. */
export function RegulationText({ view: { chapters } }: { view: RegulationPageView }) {
  const t = useT();
  return (
    <div className="prose statute" lang="zh-CN">
      {each(chapters, ({ anchor, title, articles }) => (
        <section aria-labelledby={title === null ? undefined : anchor}>
          {title === null ? null : <h2 id={anchor}>{title}</h2>}
          {each(articles, (article) => (
            <div className="article" id={article.anchor}>
              {each(article.paragraphs, (paragraph, i) => (
                <p id={paragraph.anchor}>
                  {i === 0 ? (
                    <a
                      className="article-number"
                      href={`#${article.anchor}`}
                      aria-label={t("courses.regulation.anchor", { clause: article.label })}
                    >
                      {article.label}
                    </a>
                  ) : null}
                  {paragraph.text}
                </p>
              ))}
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
