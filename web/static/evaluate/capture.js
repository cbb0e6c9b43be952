// Pictures and voice, as far as the browser gives them.

const EDGE = 1600;
const QUALITY = 0.82;
/** Milliseconds after which a recording ends by itself: it stays well below what the server takes. */
export const LONGEST = 180_000;
const BITS = 32_000;
const FORMS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

/**
 * The size of a picture that fits.
 *
 * @param {number} width
 * @param {number} height
 */
export function fitting(width, height) {
  const scale = Math.min(1, EDGE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A picture made small, drawn anew: where it was taken, which cameras write into it, stays behind. Null when
 * it cannot be read.
 *
 * @param {Blob} file
 * @returns {Promise<Blob | null>}
 */
export async function smaller(file) {
  try {
    const picture = await createImageBitmap(file);
    const canvas = document.createElement("canvas");
    Object.assign(canvas, fitting(picture.width, picture.height));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  } catch {
    return null;
  }
}

/** Whether this page may ask for the microphone: over TLS, in a browser that records. */
export const records = () =>
  globalThis.isSecureContext && "MediaRecorder" in globalThis && Boolean(navigator.mediaDevices);

/**
 * Begin to record; resolves to what ends it, and with what was recorded.
 *
 * @returns {Promise<{stop: () => void, recorded: Promise<Blob>}>}
 */
export async function recording() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const form = FORMS.find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(stream, {
    ...(form ? { mimeType: form } : {}),
    audioBitsPerSecond: BITS,
  });
  /** @type {Blob[]} */
  const pieces = [];
  recorder.addEventListener("dataavailable", ({ data }) => data.size && pieces.push(data));
  /** @type {Promise<Blob>} */
  const recorded = new Promise((done) => {
    recorder.addEventListener("stop", () => {
      stream.getTracks().forEach((track) => track.stop());
      done(new Blob(pieces, { type: recorder.mimeType }));
    });
  });
  recorder.start(1000);
  const stop = () => recorder.state !== "inactive" && recorder.stop();
  setTimeout(stop, LONGEST);
  return { stop, recorded };
}
