import { Island } from "~/http/island";
import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { PageHeading } from "~/ui/shell/page-heading";

/** The address just made, to be opened in a calendar or copied into one. `webcal:` is what phones subscribe by. */
export function MadeCalendar({ address }: { address: string }) {
  const t = useT();
  return (
    <>
      <PageHeading title={t("eventCalendar.own.madeTitle")} lead={t("eventCalendar.own.madeLead")} />
      <Band>
        <p>
          <LinkButton href={address.replace(/^https?:/, "webcal:")} full="phone">
            {t("eventCalendar.own.add")}
          </LinkButton>
        </p>
        <p className="note">{t("eventCalendar.own.addNote")}</p>
        <p>
          <a className="secret-link" href={address} rel="noreferrer" data-copy-source="">
            {address}
          </a>
        </p>
        <div data-island="copy" hidden>
          <Button type="button" variant="outlined" full="phone" icon="copy">
            {t("eventCalendar.own.copy")}
          </Button>
          <p role="status" data-slot="copied" data-words={t("eventCalendar.own.copied")} />
        </div>
      </Band>
      <p>{t("eventCalendar.own.keep")}</p>
      <p>
        <a href="/me/calendar#addresses">{t("eventCalendar.own.back")}</a>
      </p>
      <Island name="copy" />
    </>
  );
}
