import { useT } from "~/i18n/context";
import { Button } from "~/ui/acts/button";
import { Icon } from "~/ui/show/icon";

/** The camera's picture with the frame to hold a code into; there only where JavaScript brings one. */
export function DoorCamera() {
  const t = useT();
  return (
    <section className="door-camera" data-part="camera" data-state="off" aria-label={t("checkIn.desk.camera")} hidden>
      <video data-part="video" playsInline muted autoPlay />
      <svg className="door-frame" viewBox="0 0 100 100" aria-hidden="true">
        <path d="M2 24V2h22M76 2h22v22M98 76v22H76M24 98H2V76" />
        <path className="door-line" d="M10 50h80" />
      </svg>
      <p className="door-aim">{t("checkIn.desk.aim")}</p>
      <p className="door-open">
        <Button type="button" data-part="open">
          {t("checkIn.desk.open")}
        </Button>
        <span data-slot="trouble" role="status" />
      </p>
      <button type="button" className="door-light" data-part="light" aria-pressed="false" hidden>
        <Icon name="torch" />
        <span data-slot="word">{t("checkIn.desk.light")}</span>
      </button>
    </section>
  );
}
