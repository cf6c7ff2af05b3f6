import { useT } from "~/i18n/context";
import { ActOrReason, type ActOrReasonProps } from "~/routes/act-or-reason";
import { appointmentCrumbs } from "./appointment-crumbs";
import { EnterpriseDesk } from "./desk";

export interface AskedActProps extends ActOrReasonProps {
  enterprise: { id: string; name: string };
  number: string;
}

/** The firm is asked once before it does something with an appointment. */
export function AskedAct({ enterprise, number, ...asked }: AskedActProps) {
  const t = useT();
  const crumbs = appointmentCrumbs(t, enterprise.id, asked.heading, { label: number, href: asked.back });
  return (
    <EnterpriseDesk enterprise={enterprise} crumbs={crumbs}>
      <ActOrReason {...asked} />
    </EnterpriseDesk>
  );
}
