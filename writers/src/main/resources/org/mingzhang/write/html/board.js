/* Shows of a notice board what has all the words typed; without it the whole board is there. */
const box = document.querySelector('[role=search]');
const count = box.querySelector('output');
const spelt = text => text.normalize('NFKC').toLowerCase();
box.hidden = false;
box.querySelector('input').addEventListener('input', event => {
  const words = spelt(event.target.value).split(/\s+/).filter(word => word);
  let shown = 0;
  for (const section of document.querySelectorAll('main section')) {
    const over = section.querySelector('h2').textContent;
    let here = 0;
    for (const article of section.querySelectorAll('article')) {
      const text = spelt(over + ' ' + article.textContent);
      article.hidden = !words.every(word => text.includes(word));
      here += article.hidden ? 0 : 1;
    }
    section.hidden = here === 0;
    shown += here;
  }
  count.textContent = words.length ? shown + count.dataset.found : '';
});
