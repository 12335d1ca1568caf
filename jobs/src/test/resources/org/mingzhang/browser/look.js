// What is wrong with the page as it is shown now, as sentences. Evaluated as one expression.
(() => {
  const found = [];
  const say = (what, element) => {
    const name = element.closest('[id]')?.id;
    const text = (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    found.push(`${what}: <${element.localName} class="${element.getAttribute('class') || ''}">`
        + ` "${text}"${name ? ' in #' + name : ''}`);
  };
  const styles = new Map();
  const style = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  const ancestors = function* (element) {
    for (let one = element; one; one = one.parentElement) yield one;
  };
  // Said to listeners only: one pixel, or out of sight until it has the focus.
  const unseen = (element) => [...ancestors(element)].some((one) => {
    const box = one.getBoundingClientRect();
    return (style(one).position === 'absolute' && (box.width <= 1 || box.bottom < -scrollY));
  });
  const scrolls = (element) => /auto|scroll/.test(style(element).overflowX);
  const region = (element) => element.tabIndex >= 0
      && element.matches('[role=region][aria-label],[role=region][aria-labelledby]')
      || element.matches('nav[aria-label]');

  const width = document.documentElement.clientWidth;
  const wide = document.scrollingElement.scrollWidth - width;
  if (wide > 0) found.push(`the page is ${wide} px wider than ${width} px`);

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility() || element.closest('title,desc')
        || unseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const scroller = [...ancestors(element)].find((one) => one !== document.body && scrolls(one)
        && one.scrollWidth > one.clientWidth);
    if (scroller && !region(scroller)) say(`scrolls without a name or the keyboard, ${scroller.scrollWidth} in ${scroller.clientWidth}`, scroller);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      if (!scroller && (box.left < -0.5 || box.right > width + 0.5)) say('runs off the page', element);
      if (!scroller) texts.push({node, element, box});
    }
    const drawn = element.ownerSVGElement;
    const scale = drawn ? drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width : 1;
    const size = parseFloat(style(element).fontSize) * scale;
    if (size < 10.9) say(`letters of ${size.toFixed(1)} px`, element);
  }

  // Texts in each other's place: the inner half of a line's height counts, not its leading.
  texts.sort((a, b) => a.box.top - b.box.top);
  const told = new Set();
  for (let i = 0; i < texts.length; i++) {
    const a = texts[i];
    for (let j = i + 1; j < texts.length && texts[j].box.top < a.box.bottom; j++) {
      const b = texts[j];
      const high = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      if (a.node !== b.node && across > 2 && high > 0.4 * Math.min(a.box.height, b.box.height)
          && !told.has(a.node)) {
        told.add(a.node);
        say(`is printed over "${b.node.data.trim().slice(0, 30)}"`, a.element);
      }
    }
  }

  for (const element of document.body.querySelectorAll('*')) {
    if (element.ownerSVGElement || !element.checkVisibility() || !element.textContent.trim()
        || unseen(element)) continue;
    const {overflowX, overflowY, textOverflow} = style(element);
    const cutX = overflowX === 'hidden' || overflowX === 'clip';
    const cutY = overflowY === 'hidden' || overflowY === 'clip';
    if (cutX && element.scrollWidth > element.clientWidth + 1
        || cutY && element.scrollHeight > element.clientHeight + 1
        || textOverflow === 'ellipsis') say('is clipped', element);
  }

  // Words inside drawings, which axe does not judge: against the shape below them or the paper.
  const colour = (text) => {
    const parts = (text.match(/[\d.]+/g) || []).map(Number);
    return parts.length >= 3 && (parts[3] === undefined || parts[3] > 0) ? parts.slice(0, 3) : null;
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => c / 255)
        .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const paper = colour(style(document.body).backgroundColor)
      || colour(style(document.documentElement).backgroundColor) || [255, 255, 255];
  for (const text of document.querySelectorAll('svg text')) {
    if (!text.checkVisibility()) continue;
    const box = text.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    let ground = paper;
    for (const shape of text.ownerSVGElement.querySelectorAll('rect,path,polygon,circle')) {
      if (shape.closest('defs')) continue;
      const fill = colour(style(shape).fill);
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      const before = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (fill && before && shape.isPointInFill(point)) ground = fill;
    }
    const ratio = contrast(colour(style(text).fill) || [0, 0, 0], ground);
    if (ratio < 4.5) say(`has a contrast of ${ratio.toFixed(2)} to 1`, text);
  }

  // Every drawing is named, and its numbers stand beside it.
  // A code is read by a camera: what it holds stands beside it in letters, and it draws no data.
  for (const drawing of document.querySelectorAll('svg:not(.check > svg)')) {
    const names = (drawing.getAttribute('aria-labelledby') || '').split(' ')
        .map((id) => document.getElementById(id)?.textContent.trim());
    if (drawing.getAttribute('role') !== 'img' || names.length < 2 || !names.every(Boolean)) {
      say('has no text in its place', drawing);
    }
    if (!drawing.closest('figure')?.querySelector('table tbody td')) say('has no data', drawing);
  }

  // The keyboard: first to the main part; wherever it is, it can be seen.
  const stops = [...document.querySelectorAll('a[href],summary,[tabindex]')]
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility());
  const skip = stops[0];
  if (!skip || !document.querySelector(`main${skip.hash || ':not(*)'}`)) {
    found.push('the first stop of the keyboard does not lead to the main part');
  }
  for (const stop of stops) {
    stop.focus({preventScroll: true, focusVisible: true});
    const seen = getComputedStyle(stop);
    if (seen.outlineStyle === 'none' || parseFloat(seen.outlineWidth) < 2) {
      say('does not show that it has the focus', stop);
    }
    if (stop === skip && stop.getBoundingClientRect().top < 0) say('stays out of sight', stop);
    stop.blur();
  }
  return found;
})()
