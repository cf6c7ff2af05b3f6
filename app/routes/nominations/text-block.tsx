import { useT } from "~/i18n/context";
import { each } from "~/ui/each";

/** A text of several lines as paragraphs; says so where nothing is written. */
export function TextBlock({ text }: { text: string }) {
  const t = useT();
  if (text === "") return <p className="note">{t("nominations.one.empty")}</p>;
  return each(text.split(/\n+/), (line) => <p>{line}</p>);
}
