// Keeps a page up to date while its archive is worked on. Only `legger serve` adds it to pages.
(function () {
  'use strict';
  var build = document.currentScript.dataset.build;
  var events = new EventSource('/.legger/events');
  var overlay = null;

  function reload() {
    events.close();
    location.reload();
  }

  events.addEventListener('hello', function (event) {
    if (event.data !== build) {
      reload();
    }
  });
  // of a draft: its number and the page; when the site is built: the page whose draft was right
  function isHere(event) {
    return event.data.split(' ')[1] === (decodeURIComponent(location.pathname).slice(1) || 'index.html');
  }

  events.addEventListener('draft', function (event) {
    if (isHere(event)) {
      reload();
    }
  });
  events.addEventListener('reload', function (event) {
    if (isHere(event)) {
      build = event.data.split(' ')[0];
    } else {
      reload();
    }
  });
  events.addEventListener('style', function () {
    show([]);
    document.querySelectorAll('link[rel="stylesheet"]').forEach(function (old) {
      var link = old.cloneNode();
      link.href = old.href.split('?')[0] + '?' + Date.now();
      link.onload = function () {
        old.remove();
        document.dispatchEvent(new Event('legger:style'));
      };
      old.after(link);
    });
  });
  events.addEventListener('problems', function (event) {
    show(JSON.parse(event.data));
  });

  function add(parent, name, text, style) {
    var element = document.createElement(name);
    element.textContent = text;
    element.style.cssText = style || '';
    parent.append(element);
    return element;
  }

  function show(problems) {
    if (overlay) {
      overlay.remove();
      overlay = null;
    }
    if (problems.length === 0) {
      return;
    }
    overlay = document.createElement('div');
    overlay.id = 'legger-problems';
    overlay.setAttribute('role', 'alertdialog');
    overlay.setAttribute('aria-label', 'Problems');
    overlay.setAttribute('lang', 'en');
    overlay.setAttribute('dir', 'ltr');
    overlay.style.cssText = 'all:initial;position:fixed;inset:0;z-index:2147483647;overflow:auto;box-sizing:border-box;' +
      'padding:4vh max(1rem,calc(50vw - 28rem));background:rgba(24,22,20,.94);color:#f4f0e8;color-scheme:dark;' +
      'font:16px/1.5 system-ui,sans-serif';
    var close = add(overlay, 'button', 'Close (Esc)',
      'float:right;font:inherit;color:inherit;background:none;border:1px solid #8a8378;border-radius:4px;padding:.2em .8em;cursor:pointer');
    close.type = 'button';
    close.onclick = function () { show([]); };
    problems.slice(0, 10).forEach(one);
    if (problems.length > 10) {
      add(overlay, 'p', (problems.length - 10) + ' more', 'display:block');
    }
    document.documentElement.append(overlay);
  }

  function one(problem) {
    add(overlay, 'p', problem.place, 'display:block;margin:1.5em 0 0;font-family:ui-monospace,monospace;color:#ffb4a2');
    add(overlay, 'p', problem.found + (problem.done ? ', ' + problem.done : ''), 'display:block;margin:.3em 0;font-size:1.15em');
    if (problem.source.length > 0) {
      var pre = add(overlay, 'pre', '', 'display:block;margin:.6em 0;padding:.8em 1em;background:#000;overflow:auto;' +
        'font:14px/1.5 ui-monospace,monospace;border-radius:4px');
      problem.source.forEach(function (line) {
        var here = line.number === problem.line;
        var number = String(line.number).padStart(5) + '  ';
        add(pre, 'span', number + line.text + '\n', here ? 'color:#fff;background:#5c1f14' : 'color:#b9b2a6');
        if (here && problem.column > 0) {
          add(pre, 'span', ' '.repeat(number.length + problem.column - 1) + '^\n', 'color:#ffb4a2');
        }
      });
    }
    add(overlay, 'p', problem.remedy, 'display:block;margin:.3em 0;color:#b9b2a6');
  }

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && overlay) {
      show([]);
    }
  });
})();
