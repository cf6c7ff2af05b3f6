import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { DeskPage } from "~/routes/page";
import { examinerRooms } from "./rooms";

/** A page of the examiner's desk. */
export function ExaminerDesk({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <DeskPage rooms={examinerRooms(t)} label={t("staff.examiner.desk")}>
      {children}
    </DeskPage>
  );
}
