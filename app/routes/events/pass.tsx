import type { PassDrawing } from "~/domains/events/check-in/own-pass.server";
import { useT } from "~/i18n/context";

/** The pass to show at a door: the code on white with its quiet zone, in light and dark alike, and the short code to read out. */
export function Pass({ pass: { registration, code, path, side } }: { pass: PassDrawing }) {
  const t = useT();
  return (
    <div className="pass">
      <svg className="pass-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t("checkIn.pass.picture")}>
        <path d={path} shapeRendering="crispEdges" />
      </svg>
      <p className="pass-short">{code}</p>
      <p className="note">{t("checkIn.pass.use")}</p>
      <p>
        <a href={`/me/events/${registration}/pass.pdf`}>{t("checkIn.pass.download")}</a>
      </p>
    </div>
  );
}
