// Looks at a report as its readers meet it: in a light and a dark window, with forced colours, on paper, on a narrow
// screen and by keyboard alone. Fails on a breach of an accessibility rule, on a request to anywhere, on a page or table
// wider than its window, on a control without a visible focus, and on a script error.
// Use: node browser.mjs FOLDER-OF-NODE-MODULES REPORT.html [FOLDER-FOR-PICTURES]
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , tools, report, pictures] = process.argv;
const require = createRequire(path.join(path.resolve(tools), 'index.js'));
const { chromium } = require('playwright-core');
const axe = require.resolve('axe-core/axe.min.js');
const page = pathToFileURL(path.resolve(report)).href;
const faults = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

/** Opens the report and notes every request and script error. */
async function open(settings) {
  // axe is put into the page, which the page's own security policy would refuse.
  const context = await browser.newContext({ bypassCSP: true, ...settings.context });
  const tab = await context.newPage();
  tab.on('request', request => {
    if (request.url() !== page && !request.url().startsWith('data:')) {
      faults.push(`${settings.name}: asks for ${request.url()}`);
    }
  });
  tab.on('pageerror', error => faults.push(`${settings.name}: ${error.message}`));
  await tab.goto(page);
  if (settings.media) {
    await tab.emulateMedia({ media: settings.media });
  }
  return { context, tab };
}

async function rules(settings) {
  const { context, tab } = await open(settings);
  await tab.evaluate(() => document.querySelectorAll('details').forEach(fold => { fold.open = true; }));
  await tab.addScriptTag({ path: axe });
  const result = await tab.evaluate(paper => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Of rules that are kept, one place each is enough: thousands of cells need not be told.
    resultTypes: ['violations'],
    // Nobody touches paper.
    rules: { 'target-size': { enabled: !paper } },
  }), settings.media === 'print');
  for (const breach of result.violations) {
    const places = breach.nodes.slice(0, 3).map(node => node.target.join(' ')).join('; ');
    faults.push(`${settings.name}: ${breach.id}: ${breach.help} (${breach.nodes.length}: ${places})`);
  }
  if (settings.media !== 'print') {
    const over = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) {
      faults.push(`${settings.name}: the page is ${over} pixels wider than its window`);
    }
    const wide = await tab.evaluate(() => [...document.querySelectorAll('.scroll')]
      .filter(part => part.scrollWidth > part.clientWidth).map(part => part.getAttribute('aria-label')));
    if (wide.length > 0) {
      faults.push(`${settings.name}: ${wide.length} tables must be scrolled sideways, first "${wide[0]}"`);
    }
  }
  console.log(`${settings.name}: ${result.passes.length} rules kept, ${result.violations.length} broken`);
  if (pictures) {
    await tab.evaluate(() => window.scrollTo(0, 0));
    await tab.screenshot({ path: path.join(pictures, `${settings.name.replaceAll(' ', '-')}.png`) });
  }
  await context.close();
}

/** Presses Tab through the whole report: the skip link comes first, everything is reached, each stop can be seen. */
async function keyboard() {
  const settings = { name: 'keyboard', context: { viewport: { width: 1280, height: 900 } } };
  const { context, tab } = await open(settings);
  const expected = await tab.evaluate(() => {
    const stops = [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex="0"]')];
    return stops.filter(stop => stop.checkVisibility()).length;
  });
  let reached = 0;
  for (let press = 0; press < expected * 2 + 10; press++) {
    await tab.keyboard.press('Tab');
    const stop = await tab.evaluate(() => {
      const at = document.activeElement;
      if (at === document.body || at.dataset.reached) {
        return null;
      }
      at.dataset.reached = 'yes';
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      return {
        words: at.textContent.trim().slice(0, 60),
        seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        inside: box.bottom > 0 && box.top < window.innerHeight,
      };
    });
    if (stop === null) {
      break;
    }
    reached++;
    if (reached === 1 && !/^Skip/.test(stop.words)) {
      faults.push(`keyboard: the first stop is "${stop.words}", not the way past the contents`);
    }
    if (!stop.seen) {
      faults.push(`keyboard: no visible focus on "${stop.words}"`);
    }
    if (!stop.inside) {
      faults.push(`keyboard: "${stop.words}" is out of sight when it has the focus`);
    }
  }
  if (reached < expected) {
    faults.push(`keyboard: ${reached} of ${expected} stops reached`);
  }
  await tab.keyboard.press('Home');
  await tab.evaluate(() => { const first = document.querySelector('summary'); if (first) first.focus(); });
  const toggled = await tab.evaluate(() => document.activeElement.tagName === 'SUMMARY'
    ? document.activeElement.parentElement.open : null);
  if (toggled !== null) {
    await tab.keyboard.press('Enter');
    if (await tab.evaluate(() => document.activeElement.parentElement.open) === toggled) {
      faults.push('keyboard: Enter does not open what is folded');
    }
  }
  console.log(`keyboard: ${reached} of ${expected} stops reached`);
  await context.close();
}

const desktop = { viewport: { width: 1280, height: 900 } };
await rules({ name: 'light', context: { ...desktop, colorScheme: 'light' } });
await rules({ name: 'dark', context: { ...desktop, colorScheme: 'dark' } });
await rules({ name: 'forced colours', context: { ...desktop, forcedColors: 'active' } });
await rules({ name: 'paper', context: desktop, media: 'print' });
await rules({ name: 'narrow', context: { viewport: { width: 320, height: 800 } } });
await keyboard();
await browser.close();
faults.forEach(fault => console.error(fault));
process.exit(faults.length > 0 ? 1 : 0);
