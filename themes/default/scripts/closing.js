// A page may be read days after it was built. Corrects "Closes in 6 days"; without this the date still stands beside it.
const day = 86400000;
for (const words of document.querySelectorAll('[data-closes]')) {
  const value = words.dataset.closes;
  if (!value || !words.textContent.startsWith('Closes')) continue;
  const dateOnly = value.length === 10;
  const end = Date.parse(value) + (dateOnly ? day : 0);
  const midnight = time => Date.parse(new Date(time).toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }));
  const days = Math.round((midnight(end - (dateOnly ? 1 : 0)) - midnight(Date.now())) / day);
  if (Number.isNaN(days)) continue;
  if (Date.now() >= end) {
    words.textContent = 'Closed';
    const tag = words.previousElementSibling;
    if (tag) { tag.className = 'tag tag-closed'; tag.textContent = 'Closed'; }
  } else if (days < 60) {
    words.textContent = days === 0 ? 'Closes today' : days === 1 ? 'Closes tomorrow' : `Closes in ${days} days`;
  }
}
