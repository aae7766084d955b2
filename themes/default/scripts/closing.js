// A page may be read days after it was built. Corrects "Closes in 6 days" and takes the button away after the deadline;
// without this the date still stands beside it.
const now = Date.now();
const day = 86400000;
const end = value => Date.parse(value) + (value.length === 10 ? day : 0);
const midnight = time => Date.parse(new Date(time).toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }));

for (const words of document.querySelectorAll('[data-closes]')) {
  const closes = end(words.dataset.closes);
  if (Number.isNaN(closes) || !words.textContent.startsWith('Closes')) continue;
  if (now >= closes) {
    words.textContent = 'Closed';
    const tag = words.previousElementSibling;
    tag.className = 'tag tag-closed';
    tag.textContent = 'Closed';
    const leaf = words.closest('.card, .docket')?.querySelector('.leaf');
    if (leaf) {
      leaf.classList.add('leaf-past');
      leaf.firstElementChild.textContent = 'Closed';
    }
  } else {
    const days = Math.round((midnight(closes - 1) - midnight(now)) / day);
    if (days < 60) words.textContent = days === 0 ? 'Closes today' : days === 1 ? 'Closes tomorrow' : `Closes in ${days} days`;
  }
}
for (const part of document.querySelectorAll('[data-until]')) part.hidden = now >= end(part.dataset.until);
for (const part of document.querySelectorAll('[data-from]')) part.hidden = now < end(part.dataset.from);
