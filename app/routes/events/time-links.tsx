import { useT } from "~/i18n/context";
import { each } from "~/ui/each";

/** The three ways to look at events: to come, over, by month. */
export function TimeLinks({ here }: { here: "coming" | "past" | "month" | null }) {
  const t = useT();
  const links = [
    ["coming", "/events"],
    ["past", "/events?when=past"],
    ["month", "/events/calendar"],
  ] as const;
  return (
    <nav className="link-line" aria-label={t("eventCalendar.list.when")}>
      {each(links, ([name, href]) => (
        <a href={href} aria-current={here === name ? "page" : undefined}>
          {t(`eventCalendar.list.${name}`)}
        </a>
      ))}
    </nav>
  );
}
