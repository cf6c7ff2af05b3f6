import { useT } from "~/i18n/context";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";

/** The way to a page under one's bookmarks and notes. */
export function NoteCrumbs({ here }: { here: string }) {
  const t = useT();
  return (
    <Breadcrumbs
      crumbs={[
        { label: t("courses.learn.title"), href: "/learn" },
        { label: t("notes.title"), href: "/learn/notes" },
        { label: here },
      ]}
    />
  );
}
