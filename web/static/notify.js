// Sound and title badge when something arrives.

import { keep, kept } from "./storage.js";

/** @type {AudioContext | null} */
let audio = null;
let wanted = kept("sound", true);

/** Whether the sound is on. */
export const soundOn = () => wanted;

/**
 * Turn the sound on or off for this device; on plays it once.
 *
 * @param {boolean} on
 */
export function setSound(on) {
  wanted = on;
  keep("sound", on);
  if (on) beep();
}

/** Browsers allow sound only after a first touch: wait for it. */
export function readySound() {
  const wake = () => {
    audio ??= new AudioContext();
    if (audio.state === "suspended") audio.resume();
  };
  for (const event of ["pointerdown", "keydown"]) window.addEventListener(event, wake, { passive: true });
}

/** Two soft tones. */
export function beep() {
  if (!wanted || audio?.state !== "running") return;
  const { currentTime, destination } = audio;
  for (const [n, pitch] of [660, 880].entries()) {
    const at = currentTime + n * 0.16;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
    tone.connect(volume).connect(destination);
    tone.start(at);
    tone.stop(at + 0.32);
  }
}

/**
 * Show the number of unread messages in the title of the page.
 *
 * @param {number} count
 * @param {string} title
 */
export function badge(count, title) {
  document.title = count ? `(${count}) ${title}` : title;
}
