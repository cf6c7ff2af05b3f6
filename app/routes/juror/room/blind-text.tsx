import type { BlindBlock, BlindPiece } from "~/flows/awards/juror-room/blind-pieces";
import { each } from "~/ui/each";

/** Words, what stands for something hidden, and links to exhibits that are cited. */
export const BlindPieces = ({ pieces }: { pieces: readonly BlindPiece[] }) => (
  <>
    {each(pieces, (piece) => {
      if ("hidden" in piece) return <span className="masked">{piece.hidden}</span>;
      if ("place" in piece) return <a href={`#exhibit-${piece.place}`}>{piece.said}</a>;
      return <>{piece.text}</>;
    })}
  </>
);

/** A text of a dossier in its paragraphs. */
export const BlindText = ({ blocks }: { blocks: readonly BlindBlock[] }) => (
  <div className="blind-text">
    {each(blocks, ({ kind, pieces }) =>
      kind === "heading" ? (
        <h3>
          <BlindPieces pieces={pieces} />
        </h3>
      ) : (
        <p>
          <BlindPieces pieces={pieces} />
        </p>
      ),
    )}
  </div>
);
