'use strict';
(() => {
  const LEFT = 150, PLOT = 836, SVG = 'http://www.w3.org/2000/svg';
  const one = (s, in_ = document) => in_.querySelector(s), all = (s, in_ = document) => [...in_.querySelectorAll(s)];
  const make = (tag, parent, text) => { const e = document.createElement(tag); if (text) e.textContent = text; if (parent) parent.append(e); return e; };
  document.documentElement.classList.add('script');
  const state = new Map();

  // Of a group of links one is a stop of Tab; arrows move it.
  function stop(group, link) {
    all('a[tabindex="0"]', group).forEach(a => a.setAttribute('tabindex', -1));
    if (link) link.setAttribute('tabindex', 0);
  }

  // A window of years: parts in months are stretched, what keeps its form is moved, marks of years are drawn anew.
  const zoom = one('.zoom');
  const first = zoom ? +zoom.dataset.first : 0, months = zoom ? +zoom.dataset.months : 1;
  function mark(axis, from, to) {
    const y0 = Math.ceil((first + from) / 12), y1 = Math.floor((first + to - 1) / 12), high = +axis.dataset.high;
    const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find(s => y1 - y0 <= 9 * s) || 1000;
    axis.replaceChildren();
    for (let y = Math.ceil(y0 / step) * step; y <= y1; y += step) {
      const g = document.createElementNS(SVG, 'g'), p = document.createElementNS(SVG, 'path'), t = document.createElementNS(SVG, 'text');
      g.setAttribute('transform', `translate(${LEFT + (y * 12 - first - from) * PLOT / (to - from)})`);
      p.setAttribute('d', `M0 0V${high + 4}`); t.setAttribute('y', high + 17); t.textContent = y;
      g.append(p, t); axis.append(g);
    }
  }
  function show(from, to) {
    const x = m => LEFT + (m - from) * PLOT / (to - from);
    for (const chart of all('.chart')) {
      for (const win of all('.win', chart)) win.setAttribute('viewBox', `${from} 0 ${to - from} ${win.getAttribute('height')}`);
      for (const at of all('.at', chart)) {
        const m = +at.dataset.m;
        at.classList.toggle('out', m < from || m > to);
        at.setAttribute('transform', `translate(${x(m).toFixed(1)})`);
      }
      for (const text of all('.within', chart)) {
        const a = Math.max(from, +text.dataset.a), b = Math.min(to, +text.dataset.b);
        text.classList.toggle('out', b <= a || x(b) - x(a) < text.textContent.length * 6.4 + 8);
        text.setAttribute('x', (x(a) + x(b)) / 2);
      }
      all('.stage', chart).forEach(a => a.classList.toggle('out', +a.dataset.b <= from || +a.dataset.a >= to));
      mark(one('.axis', chart), from, to);
    }
    all('.rove').forEach(group => stop(group, all('a:not(.out)', group)[0]));
    for (const p of all('#p-split-win,#p-thin-win')) p.setAttribute('patternTransform', `scale(${(to - from) / PLOT} 1)`);
  }
  function years(from, to, keep) {
    const month = y => Math.min(months, Math.max(0, y * 12 - first));
    if (!zoom || !(month(to + 1) > month(from))) return;
    one('#p-from').value = from; one('#p-to').value = to;
    show(month(from), month(to + 1));
    if (keep) { state.set('from', from); state.set('to', to); save(); }
  }
  if (zoom) {
    all('button', zoom).forEach(b => b.addEventListener('click', () => years(+b.dataset.from, +one('#p-to').max, true)));
    all('input', zoom).forEach(i => i.addEventListener('change', () => years(+one('#p-from').value, +one('#p-to').value, true)));
  }

  // A look back: the answer and its reasons of a prepared day in place of today's.
  const range = one('#p-as-of'), days = range ? range.dataset.days.split(' ') : [];
  const answer = one('#p-answer'), why = one('#p-why-now');
  const today = range ? [[...answer.childNodes], [...why.childNodes]] : [];
  const said = r => r.cells[2].firstChild ? r.cells[2].firstChild.textContent : '';
  const number = e => +e.textContent.replace('\u2212', '-');
  const row = id => document.getElementById(id);
  // What a past day leaves out: its links have the names of rows of the table of evidence.
  function fill(part) {
    all('a', part).forEach(a => {
      const r = row(a.textContent);
      a.setAttribute('href', '#' + r.id); a.textContent = one('a', r).textContent;
      if (a.parentNode.tagName !== 'LI') return;
      a.before(' '); a.after(` ${r.cells[1].textContent}: `); make('bdi', a.parentNode, said(r));
    });
    all('q', part).forEach(q => { q.textContent = said(row(q.nextElementSibling.getAttribute('href').slice(1))); });
  }
  // Bars of a past day, from their numbers.
  function bars(list) {
    const rows = all('li', list), last = rows.length - 1;
    let sum = 0;
    const steps = rows.map((li, i) => { const size = number(one('b', li)), from = i === 0 || i === last ? 0 : sum; sum = from + size; return [from, sum]; });
    const low = Math.min(0, ...steps.flat()), k = 469 / Math.max(1, Math.max(0, ...steps.flat()) - low);
    rows.forEach((li, i) => {
      const [from, to] = steps[i], x = (Math.min(from, to) - low) * k, svg = document.createElementNS(SVG, 'svg'), name = make('span', null, li.firstChild.textContent);
      const path = (kind, d) => { const p = document.createElementNS(SVG, 'path'); p.setAttribute('class', kind); p.setAttribute('d', d); svg.append(p); };
      svg.setAttribute('viewBox', '0 0 470 24'); svg.setAttribute('aria-hidden', 'true');
      path('zero', `M${-low * k} 0V24`);
      path(i === 0 || i === last ? 'sum' : to >= from ? 'for' : 'against', `M${x} 4h${Math.max(1, Math.abs(to - from) * k)}v16H${x}z`);
      li.firstChild.replaceWith(name, svg);
    });
  }
  function lookBack(i, keep) {
    const day = days[i], template = document.getElementById('p-at-' + day), past = Boolean(template);
    range.value = i; range.setAttribute('aria-valuetext', day); one('#p-day').value = day;
    document.documentElement.classList.toggle('past', past);
    if (past) {
      const given = template.content.cloneNode(true), a = today[0].find(e => e.tagName === 'DIV').cloneNode(true), w = make('div');
      fill(given);
      const [phase, level, ...rest] = given.children, facts = rest.splice(0, 5), [says, steps, ...lists] = rest;
      const swatch = one('.swatch', a), columns = make('div');
      one('rect', swatch).setAttribute('class', 'band ' + one('b', phase).textContent.toUpperCase().replace(' ', '_'));
      phase.prepend(swatch);
      one('.verdicts', a).replaceChildren(phase, level);
      all('dd', a).forEach((dd, n) => dd.replaceWith(facts[n]));
      steps.className = 'fall'; bars(steps);
      all('li>b', given).forEach(b => b.append(' dB'));
      columns.className = 'columns';
      for (let n = 0; n < lists.length; n += 2) { lists[n + 1].className = 'strongest'; make('div', columns).append(lists[n], lists[n + 1]); }
      w.className = 'panel past-panel';
      w.append(says, steps, columns);
      answer.replaceChildren(a); why.replaceChildren(make('h3', null, 'As of ' + day), w);
    } else { answer.replaceChildren(...today[0]); why.replaceChildren(...today[1]); }
    one('#p-now-head').textContent = 'State on ' + day;
    const [y, m, d] = day.split('-').map(Number), at = y * 12 + m - 1 - first + (d - 1) / 31;
    all('.now').forEach(now => { now.dataset.m = at; });
    if (zoom) years(+one('#p-from').value, +one('#p-to').value);
    if (keep) { past ? state.set('asof', day) : state.delete('asof'); save(); }
  }
  if (range) range.addEventListener('input', () => lookBack(+range.value, true));

  // Items: a dot and its row belong together.
  const live = one('#p-item'), dots = new Map(all('a.dot').map(a => [a.getAttribute('href').slice(1), a]));
  function tell(id) {
    all('.lit').forEach(e => e.classList.remove('lit'));
    const r = id && row(id);
    if (!r || !live) return;
    const c = [...r.cells].map(e => e.textContent);
    live.textContent = `${c[0]} · ${c[1]} · ${c[3]} ${c[6]} · ${c[7]} · ${c[9]}: `;
    make('bdi', live, c[2]);
    r.classList.add('lit');
    if (dots.has(id)) dots.get(id).classList.add('lit');
  }
  dots.forEach((a, id) => ['focus', 'pointerenter'].forEach(e => a.addEventListener(e, () => tell(id))));
  all('table.items tbody tr').forEach(r => r.addEventListener('pointerenter', () => {
    all('.dot.lit').forEach(e => e.classList.remove('lit'));
    if (dots.has(r.id)) dots.get(r.id).classList.add('lit');
  }));
  all('.rove').forEach(group => group.addEventListener('keydown', e => {
    const links = all('a:not(.out)', group), i = links.indexOf(document.activeElement);
    const to = { ArrowRight: i + 1, ArrowDown: i + 1, ArrowLeft: i - 1, ArrowUp: i - 1, Home: 0, End: links.length - 1 }[e.key];
    if (to === undefined || !links[to]) return;
    e.preventDefault();
    stop(group, links[to]);
    links[to].focus();
  }));

  // The table of evidence: sorted by any column, filtered by words, factor, sign and grade.
  const items = one('table.items');
  if (items) {
    const body = items.tBodies[0], rows = [...body.rows];
    rows.forEach(r => {
      const th = r.cells[0], [id, mark] = th.textContent.split(/ (?=!$)/), a = make('a', null, id);
      a.href = '#' + r.id;
      th.replaceChildren(a, mark ? ' ' + mark : '');
    });
    const text = new Map(rows.map(r => [r, r.textContent.toLowerCase()]));
    const key = (r, i) => { const t = r.cells[i].textContent.replace('\u2212', '-').replace(/^since /, ''); return [6, 8].includes(i) ? +t || 0 : t; };
    all('thead th', items).forEach((th, i) => {
      const b = make('button', null, th.textContent);
      th.replaceChildren(b);
      b.addEventListener('click', () => {
        const was = th.getAttribute('aria-sort'), number = [6, 8].includes(i);
        const down = was === 'ascending' || (!was && number) ? -1 : 1;
        all('th', items.tHead).forEach(h => h.removeAttribute('aria-sort'));
        th.setAttribute('aria-sort', down > 0 ? 'ascending' : 'descending');
        body.append(...rows.sort((p, q) => { const a = key(p, i), b = key(q, i); return down * (a < b ? -1 : a > b ? 1 : 0); }));
      });
    });
    const filter = one('.filter');
    const select = (name, values) => {
      const s = make('select', make('label', filter, name + ' '));
      [['', 'all'], ...values].forEach(([v, t]) => { make('option', s, t).value = v; });
      return s;
    };
    const column = i => [...new Set(rows.map(r => r.cells[i].textContent))].filter(Boolean).sort().map(v => [v, v]);
    const words = make('input', make('label', filter, 'words '));
    words.type = 'search';
    const factor = select('factor', column(3)), source = select('source', column(9)), grade = select('grade', column(7));
    const from = select('from', column(5)), sign = select('sign', [['+', 'friendly'], ['\u2212', 'hostile']]);
    const count = make('output', filter);
    const apply = () => {
      const w = words.value.toLowerCase();
      let shown = 0;
      for (const r of rows) {
        const is = (s, i) => !s.value || r.cells[i].textContent === s.value;
        const on = text.get(r).includes(w) && is(factor, 3) && is(source, 9) && is(grade, 7) && is(from, 5)
          && (!sign.value || r.cells[6].textContent.startsWith(sign.value) && r.cells[6].textContent.slice(1) !== '0.00');
        r.hidden = !on;
        const dot = dots.get(r.id);
        if (dot) dot.classList.toggle('faint', !on);
        shown += on;
      }
      count.textContent = `${shown} of ${rows.length}`;
    };
    filter.addEventListener('input', apply);
    apply();
    // The table as a file: how items were coded, and what their rows tell.
    const file = one('#p-evidence-file'), cell = t => /^[=+@\t\r]|[",\r\n]/.test(t) ? '"' + (/^[=+@\t\r]/.test(t) ? "'" : '') + t.replaceAll('"', '""') + '"' : t;
    const name = t => t.toUpperCase().replaceAll(' ', '_');
    const lines = [...rows].reverse().map(r => {
      const t = i => r.cells[i].textContent;
      return [cell(one('a', r).textContent), r.dataset.coded.replace(/,(?=,[^,]*$)/, ',case-coding'), name(t(3)), name(t(4)), t(7)[0], t(7)[1], cell(one('td:last-child a', r).textContent), r.dataset.coder ?? file.dataset.coder, cell(said(r))].join(',') + '\r\n';
    });
    const link = make('a', null, file.dataset.name);
    file.replaceChildren(link, ': each item of evidence');
    link.download = file.dataset.name;
    link.href = 'data:text/csv;charset=utf-8,' + encodeURIComponent('id,kind,when,known_by,from,to,instrument,score,factor,area,reliability,credibility,source,coder,coder_version,instruction,text\r\n' + lines.join(''));
  }

  // State in the address, so that a link shows the same.
  function save() { history.replaceState(null, '', '#' + [...state].map(([k, v]) => k + '=' + v).join('&')); }
  function restore() {
    const hash = location.hash.slice(1), given = new Map(hash.split('&').map(p => p.split('=')));
    if (!hash.includes('=')) { if (hash && dots.has(hash)) tell(hash); return; }
    given.forEach((v, k) => state.set(k, v));
    if (given.has('from')) years(+given.get('from'), +(given.get('to') || one('#p-to').max));
    const i = days.indexOf(given.get('asof'));
    if (i >= 0) lookBack(i);
  }
  addEventListener('hashchange', restore);
  let folded = [];
  addEventListener('beforeprint', () => { folded = all('details:not([open])'); folded.forEach(d => { d.open = true; }); });
  addEventListener('afterprint', () => folded.forEach(d => { d.open = false; }));
  restore();
})();
