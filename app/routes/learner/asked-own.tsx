import { useT } from "~/i18n/context";
import { ActOrReason, type ActOrReasonProps } from "~/routes/act-or-reason";
import { Page } from "~/routes/page";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";

export interface AskedOwnProps extends ActOrReasonProps {
  number: string;
}

/** She is asked once before she declines or gives up. */
export function AskedOwn({ number, ...asked }: AskedOwnProps) {
  const t = useT();
  return (
    <Page width="text">
      <Breadcrumbs
        crumbs={[
          { label: t("appointments.own.title"), href: "/me/appointments" },
          { label: number, href: asked.back },
          { label: asked.heading },
        ]}
      />
      <ActOrReason {...asked} />
    </Page>
  );
}
