// How long is left, roughly, for those who want to know. Nothing blinks, and when the time has passed nobody is nagged.
const MINUTE = 60_000;

export const tellTime = room => room.querySelectorAll('[data-until]').forEach(clock => {
  const left = Date.parse(clock.dataset.until) - Date.now();
  const words = clock.querySelector('span');
  const minutes = Math.ceil(left / MINUTE);
  words.textContent = left <= 0 ? 'Tiden har gått. Ta den tid ni behöver.' : minutes <= 1 ? 'Ungefär en minut kvar' : `Ungefär ${minutes} minuter kvar`;
});
