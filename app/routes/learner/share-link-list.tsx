import type { ShareLink } from "~/domains/credentials/share-certificate.server";
import { type LinkState, linkState } from "~/domains/credentials/share-link";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { Button } from "~/ui/acts/button";
import { HiddenText } from "~/ui/show/hidden-text";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<LinkState, StateKind> = { open: "ok", over: "plain", revoked: "plain" };

/** The links made so far, the newest first, each with its end and a way to end it now. */
export function ShareLinks({ code, links, now }: { code: string; links: readonly ShareLink[]; now: number }) {
  const t = useT();
  const locale = useLocale();
  if (links.length === 0) return null;
  return (
    <>
      <h3>{t("credentials.links.list")}</h3>
      <RowList>
        {links.map((link) => {
          const state = linkState(link, now);
          const made = formatInstant(link.createdAt, locale);
          const end = formatInstant(link.expiresAt, locale);
          return (
            <Row
              key={link.id}
              level={0}
              weight="plain"
              title={t("credentials.links.listFact", { made })}
              state={
                <State
                  kind={KINDS[state]}
                  word={t(`credentials.links.${state}`)}
                  detail={state === "open" ? t("credentials.links.openUntil", { end }) : ""}
                />
              }
              {...(state === "open" && {
                act: (
                  <form method="post" action={`/me/certificates/${code}/links/${link.id}/revocation`}>
                    <Button variant="quiet" small>
                      <span aria-hidden="true">{t("credentials.links.end")}</span>
                      <HiddenText>{t("credentials.links.endFull", { made })}</HiddenText>
                    </Button>
                  </form>
                ),
              })}
            />
          );
        })}
      </RowList>
    </>
  );
}
