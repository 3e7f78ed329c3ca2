// The live room: hears that something has changed and fetches its own page again, where the server decides what may be read.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { tellTime } from './clock.js';
import { sendWhenPossible } from './sending.js';
import { swap } from './swap.js';

const ALIVE = 12_000; // the server says that it is there every five seconds
const AGAIN = 1_000;
const LONGEST = 5_000;
const SELDOM = 30_000; // should a word ever be lost
const OFTEN = 4_000; // without a live connection

const room = document.querySelector('[data-room]');
const state = room.querySelector('[data-room-state]');
const id = room.dataset.room;

let [busy, again, isLive, wait] = [false, false, false, AGAIN];

const say = words => { if (state.textContent !== words) state.textContent = words; };

// Whoever doesn't see that the text has left the field hears that it was sent; and again the next time.
const SENT = 'Skickat.';
const sending = sendWhenPossible(room, id, isSent => { if (isSent) say(SENT); return look(); });
room.addEventListener('input', () => { if (state.textContent === SENT) say(''); });

// One look at a time; what changes meanwhile is looked at once more.
const look = async () => {
  if (busy) { again = true; return; }
  busy = true;
  do {
    again = false;
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      if (answer.ok && !answer.redirected) {
        swap(room, new DOMParser().parseFromString(await answer.text(), 'text/html'), sending);
        tellTime(room);
      }
      if (answer.redirected && room.querySelector('#lage')) location.reload(); // the meeting has been closed
    } catch { /* no network: the connection tells when there is one again */ }
  } while (again);
  busy = false;
};

const hub = new HubConnectionBuilder()
  .withUrl(room.dataset.hub, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
  .configureLogging(LogLevel.None)
  .build();
hub.serverTimeoutInMilliseconds = ALIVE;
hub.on('changed', look);

const listen = async () => {
  try {
    await hub.start();
    await hub.invoke('Watch', id);
    [isLive, wait] = [true, AGAIN];
    say('');
    await look();
    sending.flush();
  } catch {
    await hub.stop();
    lost();
  }
};

const lost = () => {
  isLive = false;
  say('Ingen uppkoppling just nu. Det du skriver ligger kvar här och skickas sedan.');
  setTimeout(listen, wait);
  wait = Math.min(wait * 2, LONGEST);
};

hub.onclose(() => { if (isLive) lost(); });
addEventListener('online', () => { sending.flush(); look(); });
addEventListener('offline', () => say('Ingen uppkoppling just nu. Det du skriver ligger kvar här och skickas sedan.'));

let looked = Date.now();
setInterval(() => {
  if (Date.now() - looked < (isLive ? SELDOM : OFTEN)) return;
  looked = Date.now();
  look();
  sending.flush();
}, OFTEN);

setInterval(() => tellTime(room), 10_000);
tellTime(room);
listen();
