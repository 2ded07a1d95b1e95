// Every page works without this. It saves a few steps where scripts run.
'use strict';

// A click on a copyable command selects it, and copies it where the browser lets it.
for (const field of document.querySelectorAll('.curl input')) {
  field.addEventListener('focus', () => field.select());
}

// j and k go from statement to statement in an article; the text and the notes light up as they do for a link.
const anchors = [...document.querySelectorAll('.text .num')];
document.addEventListener('keydown', event => {
  if (anchors.length === 0 || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return;
  const step = { j: 1, k: -1 }[event.key];
  if (!step) return;
  const at = anchors.findIndex(anchor => anchor === document.activeElement || anchor.matches(':target'));
  const next = anchors[Math.min(anchors.length - 1, Math.max(0, at + step))];
  next.focus();
  next.scrollIntoView({ block: 'center' });
});

// On the review page a key presses the button or follows the link that names it.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return;
  const choice = [...document.querySelectorAll('[data-key]')].find(element => element.dataset.key === event.key);
  if (!choice) return;
  event.preventDefault();
  choice.click();
});
