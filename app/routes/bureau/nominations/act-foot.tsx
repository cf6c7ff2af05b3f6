import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { HiddenField } from "~/ui/forms/hidden-field";
import type { AskedAct } from "./asked-act.server";
import { dossierHref } from "./desk";

/** What a form of these tells of its time, where one is counted: spread it. */
export const timeOf = ({ time }: AskedAct) => (time ? { time } : {});

/** The end of a form about a nomination: what the officer was shown, the act and the way back. */
export function ActFoot({ asked: { act, id, seen }, danger }: { asked: AskedAct; danger?: boolean }) {
  const t = useT();
  return (
    <>
      <HiddenField name="seen" value={seen} />
      <ActRow>
        <Button variant={danger ? "danger" : "filled"} full="phone">
          {t(`nominationDesk.acts.${act}`)}
        </Button>
        <a href={dossierHref(id)}>{t("nominationDesk.asks.back")}</a>
      </ActRow>
    </>
  );
}
