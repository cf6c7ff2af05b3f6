import type { HandInView } from "~/flows/awards/juror-room/hand-in-view.server";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { each } from "~/ui/each";
import { Callout } from "~/ui/show/callout";
import { Icon } from "~/ui/show/icon";
import { criterionHref } from "./room/criterion-href";

export interface MissingPartsProps {
  view: HandInView;
  /** She tried to hand in all the same: reading goes on here. */
  focused: boolean;
}

/** What keeps a ballot from being handed in, each with the way to it. */
export function MissingParts({ view, focused }: MissingPartsProps) {
  const t = useT();
  const { faults } = view;
  if (faults.length === 0) return null;
  const list = (
    <ul className="jury-missing">
      {each(faults, (fault) => (
        <li>
          <a href={criterionHref(view, fault.criterion)}>
            {t("juror.hand.line", { name: fault.name, fault: reasonText(t, fault) })}
          </a>
        </li>
      ))}
    </ul>
  );
  const title = t("juror.hand.missing", { count: faults.length });
  if (!focused)
    return (
      <Callout tone="gamboge" title={title}>
        <p>{t("juror.hand.missingLead")}</p>
        {list}
      </Callout>
    );
  return (
    // biome-ignore lint/a11y/noAutofocus: after a refused form the summary is where reading goes on (contract, bad input)
    <div className="summary" id="error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="missing-title">
      <h2 id="missing-title">
        <Icon name="warning" />
        {title}
      </h2>
      {list}
    </div>
  );
}
