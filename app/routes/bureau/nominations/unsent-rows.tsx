import type { ownUnsent } from "~/flows/awards/desk/own-unsent.server";
import { useT } from "~/i18n/context";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { NominationState } from "./nomination-state";

/** Nominations that this bureau opened itself; they are written where every nomination is. */
export function UnsentRows({ rows }: { rows: Awaited<ReturnType<typeof ownUnsent>> }) {
  const t = useT();
  const erased = t("nominationDesk.erased");
  return (
    <RowList>
      {rows.map(({ id, name, firm, state }) => (
        <Row
          key={id}
          title={t("nominationDesk.list.unsentRow", { name: name ?? erased, firm: firm ?? erased })}
          href={`/nominations/${id}`}
          weight="plain"
          state={<NominationState state={state} />}
        />
      ))}
    </RowList>
  );
}
