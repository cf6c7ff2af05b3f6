import type { ReactNode } from "react";
import { each } from "../each";

export interface ShownPhoto {
  id: string;
  /** Where its picture is. */
  src: string;
  /** Says what is on it to who cannot see it. */
  alt: string;
  caption: ReactNode;
}

/** Photos side by side, each whole in a frame of 4 : 3 so that nothing moves while they come. */
export const PhotoGrid = ({ photos }: { photos: readonly ShownPhoto[] }) => (
  <ul className="photos">
    {each(photos, ({ src, alt, caption }) => (
      <li>
        <figure>
          <img src={src} alt={alt} loading="lazy" width="640" height="480" />
          <figcaption>{caption}</figcaption>
        </figure>
      </li>
    ))}
  </ul>
);
