import decodeQR from "qr/decode.js";

/** The longer a side, the slower; a pass held into the frame has enough at this. */
const SIDE = 480;

interface Detector {
  detect(from: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** Reads a QR code in a picture; null when there is none. The browser's own reader where it has one, else ours. */
export type Read = (video: HTMLVideoElement) => Promise<string | null>;

export async function makeReader(): Promise<Read> {
  const own = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (own && (await own.getSupportedFormats().catch(() => [] as string[])).includes("qr_code")) {
    const detector = new own({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const side = Math.min(video.videoWidth, video.videoHeight);
    if (!context || side === 0) return null;
    context.drawImage(
      video,
      ...([(video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, SIDE, SIDE] as const),
    );
    try {
      return decodeQR(context.getImageData(0, 0, SIDE, SIDE));
    } catch {
      return null;
    }
  };
}
