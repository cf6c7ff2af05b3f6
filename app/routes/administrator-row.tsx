import type { ReactNode } from "react";
import type { FirmAdministrator } from "~/flows/claims/list-administrators.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { Row } from "~/ui/show/row";

export interface AdministratorRowProps {
  administrator: Pick<FirmAdministrator, "name" | "since" | "how">;
  note?: ReactNode;
  act?: ReactNode;
}

/** Somebody who acts for a firm: since when, and how that was checked. */
export function AdministratorRow({ administrator: { name, since, how }, note, act }: AdministratorRowProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <Row
      title={name}
      meta={[
        ...(note ? [note] : []),
        t("claims.firm.since", { day: formatDay(since, locale) }),
        t(`claims.how.${how}`),
      ]}
      {...(act !== undefined && { act })}
    />
  );
}
