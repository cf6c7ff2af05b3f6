import { useLocale } from "../../i18n/context";
import { HiddenField } from "../forms/hidden-field";
import { Icon } from "../show/icon";

/** The other language, named in itself: POST /locale, then back to the same page. */
export function LanguageSwitch({ returnTo }: { returnTo: string }) {
  const other = useLocale() === "en" ? { code: "zh-CN", name: "中文" } : { code: "en", name: "English" };
  return (
    <form className="language" method="post" action="/locale">
      <HiddenField name="redirectTo" value={returnTo} />
      <button type="submit" name="locale" value={other.code} lang={other.code}>
        <Icon name="globe" />
        {other.name}
      </button>
    </form>
  );
}
