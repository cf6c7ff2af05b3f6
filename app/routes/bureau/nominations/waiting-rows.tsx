import type { ListedNomination } from "~/flows/awards/desk/nomination-list.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { Row } from "~/ui/show/row";
import { dossierHref } from "./desk";
import { NominationState } from "./nomination-state";

export interface WaitingRowsProps {
  nominations: readonly ListedNomination[];
  /** The cycle's name, among what waits of other kinds. */
  cycle?: string;
}

/** Nominations that wait for an officer, each with the day by which she acts. */
export function WaitingRows({ nominations, cycle }: WaitingRowsProps) {
  const t = useT();
  const locale = useLocale();
  const erased = t("nominationDesk.erased");
  return nominations.map(({ id, name, firm, state, place, category, deadline }) => (
    <Row
      key={id}
      title={t("nominationDesk.home.row", { name: name ?? erased, firm: firm ?? erased })}
      state={<NominationState state={state} />}
      meta={[
        ...(cycle ? [cycle] : []),
        [place, category].filter((one) => one !== "").join(t("nominationDesk.apart")),
        deadline === null
          ? t("nominationDesk.home.provinceUntil")
          : t("nominationDesk.home.until", { time: formatDeadline(deadline, locale) }),
      ]}
      act={
        <LinkButton small variant="outlined" href={dossierHref(id)}>
          {t("nominationDesk.home.open")}
        </LinkButton>
      }
    />
  ));
}
