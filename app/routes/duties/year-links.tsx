import { useT } from "~/i18n/context";
import { each } from "~/ui/each";

/** The years there are, the one shown as plain text; nothing where there is but one. */
export function YearLinks({ here, year, years }: { here: string; year: number; years: readonly number[] }) {
  const t = useT();
  if (years.length < 2) return null;
  return (
    <p>
      {t("duties.home.years")}{" "}
      {each(years, (one) => (
        <>{one === year ? <b aria-current="page">{one}</b> : <a href={`${here}?year=${one}`}>{one}</a>} </>
      ))}
    </p>
  );
}
