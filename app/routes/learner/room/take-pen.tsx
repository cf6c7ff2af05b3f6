import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";

/** 在这里接着答: makes this device the one that writes. `back`: where to go on, else the room. */
export function TakePen({ attempt, back }: { attempt: string; back?: string | undefined }) {
  const t = useT();
  return (
    <form data-part="take-pen" method="post" action={`/attempts/${attempt}/pen`}>
      {back ? <input type="hidden" name="back" value={back} /> : null}
      <Button small variant="outlined">
        {t("exam.room.takePen")}
      </Button>
    </form>
  );
}
