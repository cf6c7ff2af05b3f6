import { GLOSSARY } from "~/domains/glossary/term";
import { searchAddress } from "~/flows/search/search-address";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";

/** Searches of the field, as a start. */
const EXAMPLES = ["自我声明公开", "GB/T 1.1", "团体标准", "监督检查"] as const;

/** Before anything was looked for: what can be. */
export function SearchStart() {
  const t = useT();
  return (
    <Section title={t("search.examples")}>
      <ul className="link-line">
        {each(EXAMPLES, (text) => (
          <li lang="zh-CN">
            <a href={searchAddress({ text, kind: null, page: 1 })}>{text}</a>
          </li>
        ))}
      </ul>
      <Shelves />
    </Section>
  );
}

/** Nothing was found: what one may try. */
export function NothingFound({ text, signedIn }: { text: string; signedIn: boolean }) {
  const t = useT();
  const back = encodeURIComponent(searchAddress({ text, kind: null, page: 1 }));
  return (
    <Section title={t("search.none", { text })}>
      <ul className="tips">
        <li>{t("search.tryFewer")}</li>
        <li>{t("search.tryNumber")}</li>
        <li>{t("search.tryOther")}</li>
        {signedIn ? null : (
          <li>
            {t("search.trySigningIn")} <a href={`/login?redirectTo=${back}`}>{t("ui.signIn")}</a>
          </li>
        )}
      </ul>
      <Shelves />
    </Section>
  );
}

/** The lists that can be read through instead. */
function Shelves() {
  const t = useT();
  const shelves = [
    ["/courses", t("search.shelves.courses")],
    [GLOSSARY, t("search.shelves.glossary")],
    ["/standards", t("search.shelves.standards")],
    ["/events", t("search.shelves.events")],
    ["/help", t("search.shelves.help")],
  ] as const;
  return (
    <>
      <p>{t("search.shelves.lead")}</p>
      <ul className="link-line">
        {each(shelves, ([href, label]) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
