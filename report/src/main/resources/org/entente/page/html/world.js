'use strict';
(() => {
  const one = (s, in_ = document) => in_.querySelector(s), all = (s, in_ = document) => [...in_.querySelectorAll(s)];
  const make = (tag, parent, text) => { const e = document.createElement(tag); if (text) e.textContent = text; if (parent) parent.append(e); return e; };
  document.documentElement.classList.add('script');

  // The map: one stop of Tab, arrows move it.
  all('.rove').forEach(group => group.addEventListener('keydown', e => {
    const links = all('a', group), i = links.indexOf(document.activeElement);
    const to = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: links.length - 1 }[e.key];
    if (to === undefined || !links[to]) return;
    e.preventDefault();
    links.forEach(a => a.setAttribute('tabindex', -1));
    links[to].setAttribute('tabindex', 0);
    links[to].focus();
  }));

  // The table of pairs: sorted by any column, filtered by words and phase. A pair is a body of its own.
  const table = one('table.world');
  if (table) {
    const bodies = [...table.tBodies], text = new Map(bodies.map(b => [b, b.textContent.toLowerCase()]));
    const phase = b => b.rows[0].cells[1].textContent;
    // As words by the first two columns, as numbers by the others; what is not known, a dash, is last either way.
    const key = (b, i) => i < 2 ? b.rows[0].cells[i].textContent : +b.dataset.values.split(' ')[i - 2];
    const order = (a, c, down) => (Number.isNaN(a) - Number.isNaN(c)) || down * (a < c ? -1 : a > c ? 1 : 0);
    all('thead th', table).forEach((th, i) => {
      const b = make('button', null, th.textContent);
      th.replaceChildren(b);
      b.addEventListener('click', () => {
        const was = th.getAttribute('aria-sort'), down = was === 'ascending' || (was !== 'descending' && i > 1) ? -1 : 1;
        all('th', table.tHead).forEach(h => h.removeAttribute('aria-sort'));
        th.setAttribute('aria-sort', down > 0 ? 'ascending' : 'descending');
        table.append(...bodies.sort((p, q) => order(key(p, i), key(q, i), down)));
      });
    });
    const filter = one('.filter'), words = make('input', make('label', filter, 'words ')), choice = make('select', make('label', filter, 'phase '));
    words.type = 'search';
    [['', 'all'], ...[...new Set(bodies.map(phase))].sort().map(p => [p, p])].forEach(([v, t]) => { make('option', choice, t).value = v; });
    const count = make('output', filter);
    const apply = () => {
      let shown = 0;
      for (const b of bodies) {
        b.hidden = !(text.get(b).includes(words.value.toLowerCase()) && (!choice.value || phase(b) === choice.value));
        shown += !b.hidden;
      }
      count.textContent = `${shown} of ${bodies.length}`;
    };
    filter.addEventListener('input', apply);
    apply();
  }

  // A link to a pair opens it.
  function open() {
    const pair = document.getElementById(location.hash.slice(1)), d = pair && pair.tagName === 'TBODY' && one('details', pair);
    if (d) { pair.hidden = false; d.open = true; pair.scrollIntoView(); }
  }
  addEventListener('hashchange', open);
  let folded = [];
  addEventListener('beforeprint', () => { folded = all('details:not([open])'); folded.forEach(d => { d.open = true; }); });
  addEventListener('afterprint', () => folded.forEach(d => { d.open = false; }));
  open();
})();
