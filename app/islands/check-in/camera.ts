import { makeReader } from "./reader";

/** Between two looks at the picture, ms: ten a second leave the phone's processor some rest. */
const LOOK_EVERY_MS = 100;
/** The same code in front of the camera is one scan; it is another once it has been away for so long, ms. */
const AWAY_MS = 4000;

export type CameraTrouble = "noCamera" | "denied" | "insecure";

interface Torch extends MediaTrackCapabilities {
  torch?: boolean;
}

/** The camera of the page's frame: opened, read from, lit. */
export function createCamera(
  frame: HTMLElement,
  read: (text: string) => void,
  texts: Readonly<Record<string, string>>,
) {
  const video = frame.querySelector("video") as HTMLVideoElement;
  const light = frame.querySelector<HTMLButtonElement>("[data-part=light]");
  let stream: MediaStream | undefined;
  let last = { text: "", at: 0 };
  frame.hidden = false;

  const say = (trouble: CameraTrouble | "") => {
    frame.dataset.state = trouble === "" ? "on" : "trouble";
    const slot = frame.querySelector("[data-slot=trouble]");
    if (slot) slot.textContent = trouble === "" ? "" : (texts[trouble] ?? "");
  };

  async function open(): Promise<void> {
    if (stream) return;
    if (!navigator.mediaDevices?.getUserMedia) return say(isSecureContext ? "noCamera" : "insecure");
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
        audio: false,
      });
    } catch (error) {
      return say((error as DOMException).name === "NotAllowedError" ? "denied" : "noCamera");
    }
    video.srcObject = stream;
    await video.play().catch(() => undefined);
    say("");
    offerLight(stream.getVideoTracks()[0]);
    const look = await makeReader();
    const again = async () => {
      if (!stream) return;
      const text = document.hidden ? null : await look(video).catch(() => null);
      if (text) see(text);
      setTimeout(() => void again(), LOOK_EVERY_MS);
    };
    void again();
  }

  function see(text: string): void {
    const now = performance.now();
    const same = text === last.text && now - last.at < AWAY_MS;
    last = { text, at: now };
    if (!same) read(text);
  }

  function offerLight(track: MediaStreamTrack | undefined): void {
    const can = (track?.getCapabilities?.() as Torch | undefined)?.torch === true;
    if (!light || !track || !can) return;
    light.hidden = false;
    light.onclick = async () => {
      const on = light.getAttribute("aria-pressed") !== "true";
      await track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }).catch(() => undefined);
      light.setAttribute("aria-pressed", String(on));
      const word = light.querySelector("[data-slot=word]");
      if (word) word.textContent = texts[on ? "dark" : "light"] ?? "";
    };
  }

  return {
    open,
    /** Opens at once where it was allowed before: nobody is asked for it unprepared. */
    async openIfAllowed(): Promise<void> {
      const state = await navigator.permissions
        ?.query({ name: "camera" as PermissionName })
        .then(({ state: said }) => said)
        .catch(() => undefined);
      if (state === "granted") await open();
    },
    stop(): void {
      for (const track of stream?.getTracks() ?? []) track.stop();
      stream = undefined;
      frame.dataset.state = "off";
    },
  };
}
