// Fills "on this day" on the home page: only the reader's clock knows what day it is.
(() => {
  const box = document.getElementById('today');
  if (!box) return;
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  const root = document.currentScript.getAttribute('src').replace('today.js', '');
  const month = two(now.getMonth() + 1);
  const show = () => {
    const lang = document.documentElement.lang;
    const found = (window.leggerDays || {})[now.getDate()] || [];
    const title = box.querySelector('h2');
    const day = document.createElement('a');
    day.href = `${root}on/${month}-${two(now.getDate())}.html`;
    day.textContent = now.toLocaleDateString(lang, { day: 'numeric', month: 'long' });
    title.append(' ', day);
    const list = box.querySelector('ol');
    for (const [year, path, headline, language] of found) {
      const item = document.createElement('li');
      const when = document.createElement('span');
      when.className = 'when';
      when.textContent = Number(year).toLocaleString(lang, { useGrouping: false });
      const link = document.createElement('a');
      link.href = root + path;
      link.textContent = headline;
      if (language !== lang) {
        link.lang = language;
        link.dir = 'auto';
      }
      item.append(when, link);
      list.append(item);
    }
    if (!found.length) {
      const none = document.createElement('li');
      none.className = 'none';
      none.textContent = box.dataset.quiet;
      list.append(none);
    }
  };
  const script = document.createElement('script');
  script.src = `${root}on/${month}.js`;
  script.onload = show;
  document.head.append(script);
})();
