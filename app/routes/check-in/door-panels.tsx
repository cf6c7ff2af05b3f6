import type { ReactNode } from "react";
import { READ_SIGNS, WALK_IN_SIGNS } from "~/domains/events/check-in/scan-limits";
import { useT } from "~/i18n/context";
import { formatTime } from "~/kernel/instant-format";
import type { told } from "~/routes/refused";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { HiddenField } from "~/ui/forms/hidden-field";
import { TextField } from "~/ui/forms/text-field";
import { Icon, type IconName } from "~/ui/show/icon";
import type { DoorView, Panel } from "./door-view.server";

/** What stands behind a panel's act: shown when its address is the page's target, or when it is the one open. */
const DoorPanel = ({ id, open, children }: { id: Panel; open: boolean; children: ReactNode }) => (
  <section className="door-panel" id={id} data-panel={id} data-open={open ? "" : undefined}>
    {children}
  </section>
);

export const PanelLink = ({ id, icon, label }: { id: Panel; icon: IconName; label: string }) => (
  <a className="door-act" href={`#${id}`} data-opens={id}>
    <Icon name={icon} />
    <span>{label}</span>
  </a>
);

export interface DoorPanelsProps {
  view: DoorView;
  refused: ReturnType<typeof told>;
}

/** The three ways to check somebody in without a camera; each is a form of its own, so that they work without JavaScript. */
export function DoorPanels({ view, refused }: DoorPanelsProps) {
  const t = useT();
  const { state, panel, direction, q, found } = view;
  const at = `/check-in/${state.desk}`;
  const act = t(direction === "in" ? "checkIn.desk.in" : "checkIn.desk.out");
  return (
    <>
      <DoorPanel id="code" open={panel === "code"}>
        <Form action={`${at}/scans`} data-island="door-code" {...(panel === "code" && refused)}>
          <HiddenField name="direction" value={direction} />
          <TextField
            name="code"
            label={t("checkIn.desk.code")}
            hint={t("checkIn.desk.codeHint")}
            autoComplete="off"
            spellCheck={false}
            maxLength={READ_SIGNS}
            act={<Button data-part="act">{act}</Button>}
          />
        </Form>
      </DoorPanel>
      <DoorPanel id="find" open={panel === "find"}>
        <Form action={at} method="get" data-island="door-find">
          {direction === "out" ? <HiddenField name="direction" value="out" /> : null}
          <TextField
            name="q"
            type="search"
            label={t("checkIn.desk.find")}
            hint={t("checkIn.desk.findHint")}
            value={q}
            maxLength={60}
            autoComplete="off"
            act={<Button variant="outlined">{t("checkIn.desk.findAct")}</Button>}
          />
        </Form>
        <form method="post" action={`${at}/scans`} data-island="door-found">
          <input type="hidden" name="direction" value={direction} />
          <ul className="found" data-part="found">
            {found.map((one) => (
              <FoundPerson
                key={one.registration}
                person={one}
                act={act}
                arrived={
                  one.arrivedAt === null ? "" : t("checkIn.desk.arrivedAlready", { time: formatTime(one.arrivedAt) })
                }
              />
            ))}
          </ul>
          <p className="note" data-part="found-none" hidden={q === "" || found.length > 0}>
            {t("checkIn.desk.none")}
          </p>
          <template data-part="found-one">
            <FoundPerson person={{ registration: "", name: "", firm: "", contact: "" }} act={act} arrived="" />
          </template>
        </form>
      </DoorPanel>
      <DoorPanel id="walk-in" open={panel === "walk-in"}>
        <Form action={`${at}/walk-ins`} data-island="door-walk-in" {...(panel === "walk-in" && refused)}>
          <HiddenField name="opened" value={String(state.now)} />
          <p>{t("checkIn.desk.walkInLead")}</p>
          <TextField
            name="name"
            label={t("checkIn.desk.walkInName")}
            maxLength={WALK_IN_SIGNS.name}
            autoComplete="off"
          />
          <TextField
            name="employer"
            label={t("checkIn.desk.walkInEmployer")}
            maxLength={WALK_IN_SIGNS.employer}
            optional
            autoComplete="off"
          />
          <TextField
            name="contact"
            label={t("checkIn.desk.walkInContact")}
            hint={t("checkIn.desk.walkInHint")}
            maxLength={WALK_IN_SIGNS.contact}
            optional
            autoComplete="off"
          />
          <Button full="phone">{t("checkIn.desk.walkInAct")}</Button>
        </Form>
      </DoorPanel>
    </>
  );
}

interface FoundProps {
  person: { registration: string; name: string; firm: string; contact: string };
  act: string;
  arrived: string;
}

const FoundPerson = ({ person: { registration, name, firm, contact }, act, arrived }: FoundProps) => (
  <li>
    <div>
      <b data-slot="name">{name}</b> <span data-slot="contact">{contact}</span>
      <span className="found-firm" data-slot="firm">
        {firm}
      </span>
      <span className="found-arrived" data-slot="arrived">
        {arrived}
      </span>
    </div>
    <Button variant="outlined" small name="registration" value={registration}>
      {act}
    </Button>
  </li>
);
