import type { ObjectionDeskAct, ShownObjection } from "~/flows/awards/notice/objections/objection-views.server";
import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { objectionHref } from "./desk";

/** In the order in which they are usually done; the first that is open is the act of the page. */
const ORDER: readonly ObjectionDeskAct[] = [
  ...(["consequence", "acceptance", "ruling", "answer", "investigation", "refusal", "reopening"] as const),
];

/** What can be done with an objection now; nothing where it is the officer's own or is over. */
export function ObjectionActs({ cycle, objection }: { cycle: { slug: string }; objection: ShownObjection }) {
  const t = useT();
  const open = ORDER.filter((act) => objection.verdicts[act].ok);
  if (open.length === 0) return null;
  return (
    <Band title={t("noticeDesk.one.acts")}>
      <ActRow>
        {open.map((act, i) => (
          <LinkButton
            key={act}
            href={objectionHref(cycle, objection.number, `/${act}`)}
            variant={i === 0 && act !== "reopening" ? "filled" : "outlined"}
            full="phone"
          >
            {t(`noticeDesk.objectionActs.${act}`)}
          </LinkButton>
        ))}
      </ActRow>
    </Band>
  );
}
