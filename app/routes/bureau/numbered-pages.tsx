import { useT } from "~/i18n/context";

export interface NumberedPagesProps {
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** The page before and the one after, with where one is. */
export function NumberedPages({ page, pages, href }: NumberedPagesProps) {
  const t = useT();
  if (pages <= 1 && page === 1) return null;
  return (
    <nav aria-label={t("bureau.enterprises.pages")}>
      <p>
        {page > 1 ? <a href={href(Math.min(page - 1, pages))}>{t("bureau.enterprises.previous")}</a> : null}{" "}
        <span>{t("bureau.enterprises.page", { page, pages })}</span>{" "}
        {page < pages ? <a href={href(page + 1)}>{t("bureau.enterprises.next")}</a> : null}
      </p>
    </nav>
  );
}
