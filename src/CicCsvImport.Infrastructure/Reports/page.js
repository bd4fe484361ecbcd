'use strict';

// Numbers and times in the form of the reader's language.
const numbers = new Intl.NumberFormat();
const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
// A date alone is the same day everywhere.
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const formatTime = text => (text.length > 10 ? times : dates).format(new Date(text));
for (const shown of document.querySelectorAll('data')) shown.textContent = numbers.format(shown.value);
for (const shown of document.querySelectorAll('time')) shown.textContent = formatTime(shown.dateTime);

const mostPrinted = 2000;
const step = 200;
const rowsAboveLinked = 20;
const mostFilterValues = 200;
const longWord = /\S{25}/;

// Values are always text: nothing of them becomes markup.
function create(name, text, className) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
}

// Names of a right-to-left script do not change the order of what is around them.
const letters = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC';
const rightToLeft = new RegExp(`([${letters}]+(?:(?:[ ._-]+|['"])?[0-9${letters}]+)*)`);
function isolate(element) {
  const parts = element.textContent.split(rightToLeft);
  if (parts.length > 1) element.replaceChildren(...parts.map((part, i) => i % 2 ? create('bdi', part) : part));
  return element;
}

function createChanges(changes, properties) {
  const list = create('ul', undefined, 'changes');
  for (const [property, ...values] of changes) {
    const item = create('li');
    const [old, now] = values.length === 1 ? [null, values[0]] : values;
    item.append(create('span', properties[property] + ':', 'property'));
    if (old !== null) item.append(' ', isolate(create('del', old)));
    if (now !== null) item.append(' ', isolate(create('ins', now)));
    list.append(item);
  }
  return list;
}

// A long table: its rows are in a block of data, and are shown as they are needed.
class Rows {
  constructor(section) {
    this.id = section.id;
    this.data = JSON.parse(document.getElementById('data-' + section.id).textContent);
    this.body = section.querySelector('tbody');
    this.status = section.querySelector('[role=status]');
    this.printed = section.querySelector('.printed-only');
    this.earlier = section.querySelector('.earlier');
    this.sort = { column: -1, sign: 1 };
    this.headings = [...section.querySelectorAll('th')];
    this.addControls(section.querySelector('.controls'));
    this.earlier.addEventListener('click', () => this.show(Math.max(0, this.from - step), this.to));
    this.more = section.querySelector('.more');
    this.more.addEventListener('click', () => this.showMore(step));
    this.isLast = section.matches(':last-child');
    this.apply();
    // Rows that appear by themselves would push away what comes after the table.
    if (!this.isLast) return;
    new IntersectionObserver(seen => seen.some(entry => entry.isIntersecting) && this.showMore(step), { rootMargin: '800px' })
      .observe(section.querySelector('.end'));
  }

  addControls(controls) {
    controls.hidden = false;
    this.search = controls.querySelector('input');
    this.search.addEventListener('input', () => this.apply());
    this.filters = [...controls.querySelectorAll('select')].map(select => ({ select, column: Number(select.dataset.column) }));
    for (const { select, column } of this.filters) {
      const counts = new Map();
      for (const row of this.data.rows) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
      const values = [...counts].filter(([value]) => value !== '').sort((a, b) => b[1] - a[1]).slice(0, mostFilterValues);
      for (const [value, count] of values) select.append(new Option(`${value} (${numbers.format(count)})`, value));
      select.addEventListener('change', () => this.apply());
    }
    controls.querySelector('button').addEventListener('click', () => this.reset());
    this.headings.forEach((heading, column) => {
      const button = create('button', heading.textContent);
      button.type = 'button';
      heading.replaceChildren(button);
      button.addEventListener('click', () => this.sortBy(column - 1));
    });
  }

  reset() {
    this.search.value = '';
    for (const { select } of this.filters) select.value = '';
    this.apply();
  }

  sortBy(column) {
    this.sort = { column, sign: this.sort.column === column ? -this.sort.sign : 1 };
    this.headings.forEach((heading, i) => {
      if (i - 1 === column) heading.setAttribute('aria-sort', this.sort.sign > 0 ? 'ascending' : 'descending');
      else heading.removeAttribute('aria-sort');
    });
    this.apply();
  }

  get texts() {
    return this.allTexts ??= this.data.rows.map(row => row.map(cell => this.getText(cell)).join(' ').toLowerCase());
  }

  getText(cell) {
    if (typeof cell === 'string') return cell;
    const [text, ...changes] = cell;
    return [text, ...changes.map(([property, ...values]) => `${this.data.properties[property]}: ${values.join(' ')}`)].join(' ');
  }

  apply() {
    const text = this.search.value.trim().toLowerCase();
    const filters = this.filters.filter(({ select }) => select.value !== '');
    let found = this.data.rows.map((_, i) => i);
    if (filters.length > 0)
      found = found.filter(i => filters.every(({ select, column }) => this.data.rows[i][column] === select.value));
    if (text) found = found.filter(i => this.texts[i].includes(text));
    const { column, sign } = this.sort;
    if (column >= 0) {
      const collator = new Intl.Collator(undefined, { numeric: true });
      const keys = new Map(found.map(i => [i, this.getText(this.data.rows[i][column])]));
      found.sort((a, b) => sign * collator.compare(keys.get(a), keys.get(b)));
    } else if (sign < 0) {
      found.reverse();
    }
    this.found = found;
    this.show(0, step);
    this.tell(this.status, found.length, this.data.rows.length);
  }

  tell(element, ...counts) {
    element.textContent = element.dataset.text.replace(/\{(\d)\}/g, (_, i) => numbers.format(counts[i]));
  }

  show(from, to) {
    this.from = from;
    this.to = from;
    this.body.replaceChildren();
    this.showMore(to - from);
  }

  showMore(count) {
    const to = Math.min(this.found.length, this.to + count);
    const added = document.createDocumentFragment();
    for (const i of this.found.slice(this.to, to)) added.append(this.createRow(i));
    this.body.append(added);
    this.to = to;
    this.earlier.hidden = this.from === 0;
    this.more.hidden = this.isLast || to === this.found.length;
  }

  createRow(i) {
    const row = create('tr');
    row.id = `${this.id}-${i + 1}`;
    const number = create('td', undefined, 'number');
    const link = create('a', numbers.format(i + 1));
    link.href = '#' + row.id;
    number.append(link);
    row.append(number);
    this.data.rows[i].forEach((value, column) => row.append(this.createCell(value, this.data.columns[column])));
    return row;
  }

  createCell(value, { name, form, isWord }) {
    const cell = create('td', undefined, isWord ? 'word' : '');
    if (longWord.test(this.getText(value))) cell.classList.add('long');
    cell.dataset.label = name;
    if (typeof value !== 'string') {
      if (value[0]) cell.append(isolate(create('div', value[0])));
      if (value.length > 1) cell.append(createChanges(value.slice(1), this.data.properties));
    } else if (value && form === 'Time') {
      cell.textContent = formatTime(value);
    } else {
      cell.textContent = value;
      isolate(cell);
    }
    return cell;
  }

  goTo(i) {
    if (!(i >= 0 && i < this.data.rows.length)) return;
    if (!this.found.includes(i)) this.reset();
    const place = this.found.indexOf(i);
    if (place < this.from || place >= this.to) this.show(Math.max(0, place - rowsAboveLinked), place + step);
    for (const old of this.body.querySelectorAll('.linked')) old.classList.remove('linked');
    const row = document.getElementById(`${this.id}-${i + 1}`);
    row.classList.add('linked');
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }

  beforePrint() {
    this.screen = [this.from, this.to];
    this.show(0, mostPrinted);
    if (this.found.length > this.to) this.tell(this.printed, this.found.length - this.to);
    else this.printed.textContent = '';
  }

  afterPrint() {
    this.show(...this.screen);
  }
}

const tables = [...document.querySelectorAll('section.rows')].map(section => new Rows(section));

function followLink() {
  const [, id, number] = /^#([a-z]+)-(\d+)$/.exec(location.hash) ?? [];
  tables.find(table => table.id === id)?.goTo(number - 1);
}
addEventListener('hashchange', followLink);
followLink();

// What is folded on the screen is printed.
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll('details:not([open])')];
  for (const folded of unfolded) folded.open = true;
  for (const table of tables) table.beforePrint();
});
addEventListener('afterprint', () => {
  for (const folded of unfolded) folded.open = false;
  for (const table of tables) table.afterPrint();
});
