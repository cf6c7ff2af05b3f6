import { useT } from "~/i18n/context";
import { PhotoGrid } from "~/ui/show/photo-grid";
import { State } from "~/ui/show/state";
import { eventHref } from "../desk";

export interface PhotoRowsProps {
  event: { slug: string };
  photos: readonly { id: string; caption: string; fileId: string; shown: boolean; held: boolean }[];
}

/** Photos with whether everyone sees them; each leads to its own page. */
export function PhotoRows({ event, photos }: PhotoRowsProps) {
  const t = useT();
  return (
    <PhotoGrid
      photos={photos.map(({ id, caption, fileId, shown, held }) => ({
        id,
        src: `/files/${fileId}`,
        alt: t("after.photos.alt", { caption }),
        caption: (
          <>
            {held ? (
              <State kind="attention" word={t("after.photos.held")} />
            ) : (
              <State kind={shown ? "ok" : "plain"} word={t(shown ? "after.photos.shown" : "after.photos.hidden")} />
            )}{" "}
            <a href={eventHref(event, `/photos/${id}`)}>{caption}</a>
          </>
        ),
      }))}
    />
  );
}
