import { useRequest } from "~/http/request-context";
import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";

/** Whether an exam's items are those that lie in the repository: the finals of a demonstration. Mocks draw from practice, which is public anyway. */
export function useDemoBank(): (exam: { mock: boolean }) => boolean {
  const { demo } = useRequest();
  return ({ mock }) => demo && !mock;
}

/** Says so on an exam's page and on its report. */
export function DemoBankNote({ exam }: { exam: { mock: boolean } }) {
  const t = useT();
  if (!useDemoBank()(exam)) return null;
  return (
    <Callout tone="gamboge" title={t("exam.demoBank.mark")}>
      {t("exam.demoBank.note")}
    </Callout>
  );
}
