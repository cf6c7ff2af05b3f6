import type { ReactNode } from "react";
import { Logo } from "../shell/logo";

export interface RoomBarProps {
  /** The name of the room; leads to the juror's desk. */
  name: ReactNode;
  home: string;
  /** Which cycle it is, and what she is called in it. */
  where: ReactNode;
  /** A RoomSaved. */
  saved: ReactNode;
  /** The way to all dossiers: 12份，已评4份. */
  progress: { href: string; text: ReactNode };
}

/** The top of the jury room instead of the site's header: where one is, whether what was typed is stored, how far one has come. */
export const RoomBar = ({ name, home, where, saved, progress }: RoomBarProps) => (
  <header className="room-bar">
    <div className="room-bar-in">
      <a className="room-name" href={home}>
        <Logo />
        {name}
      </a>
      <p className="room-where">{where}</p>
      {saved}
      <a className="room-progress" href={progress.href}>
        {progress.text}
      </a>
    </div>
  </header>
);
