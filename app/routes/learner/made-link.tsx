import { Island } from "~/http/island";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { PageHeading } from "~/ui/shell/page-heading";

export interface Made {
  /** The whole address, with the token that is told only here. */
  address: string;
  /** ms */
  expiresAt: number;
}

/** The link just made. Copied by hand, or by the button that the island `copy` brings out. */
export function MadeLink({ code, made }: { code: string; made: Made }) {
  const t = useT();
  const end = formatInstant(made.expiresAt, useLocale());
  return (
    <>
      <PageHeading title={t("credentials.links.madeTitle")} lead={t("credentials.links.madeLead")} />
      <Band>
        <p>
          <a className="secret-link" href={made.address} rel="noreferrer" data-copy-source="">
            {made.address}
          </a>
        </p>
        <div data-island="copy" hidden>
          <Button type="button" variant="filled" full="phone" icon="copy">
            {t("credentials.links.copy")}
          </Button>
          <p role="status" data-slot="copied" data-words={t("credentials.links.copied")} />
        </div>
      </Band>
      <p>{t("credentials.links.until", { end })}</p>
      <p>
        <LinkButton href={`/me/certificates/${code}#links`} variant="outlined">
          {t("credentials.links.back")}
        </LinkButton>
      </p>
      <Island name="copy" />
    </>
  );
}
