import { renamedField } from "~/domains/awards/notice/renamed-lines";
import type { NoticeDesk } from "~/flows/awards/notice/notice-desk.server";
import { useT } from "~/i18n/context";
import { Checkbox } from "~/ui/forms/checkbox";
import { MarkGroup } from "~/ui/forms/mark-group";

/** Lines whose people hold a certificate under another name by now, each to be put right with this correction; all are chosen at first. */
export function RenamedLines({ lines }: { lines: NoticeDesk["renamedLines"] }) {
  const t = useT();
  if (lines.length === 0) return null;
  return (
    <MarkGroup name="renamed" legend={t("noticeDesk.correction.renamed")} hint={t("noticeDesk.correction.renamedHint")}>
      {lines.map(({ nomination, place, listed, name, employer }) => (
        // What was sent of a name that changed since is not ticked by itself: it is looked at again.
        <Checkbox
          key={nomination}
          name={renamedField(nomination)}
          value={name}
          label={t("noticeDesk.correction.renamedOne", { place, listed, name })}
          hint={employer}
          checked
        />
      ))}
    </MarkGroup>
  );
}
