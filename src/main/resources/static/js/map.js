/* Draws the process of a case and marks where it stands. The same facts stand as a list above it. */
(function () {
  'use strict';

  var READABLE = 0.6;
  var MARGIN = 60;

  var place = document.querySelector('.diagram[data-model]');
  if (!place || !window.BpmnJS || !window.fetch) {
    return;
  }

  /* How the case stood at a moment, from when it came to each step and left it. */
  function standing(steps, at) {
    var found = { waiting: [], finished: [], cancelled: [] };
    steps.forEach(function (step) {
      if (Date.parse(step.since) > at) {
        return;
      }
      var left = step.until && Date.parse(step.until) <= at;
      found[!left ? 'waiting' : step.cancelled ? 'cancelled' : 'finished'].push(step.activity);
    });
    return found;
  }

  /* Says in words where the case is: colour alone is not seen by everybody. */
  function label(overlays, element, text, name) {
    var words = document.createElement('span');
    words.className = name;
    words.textContent = text;
    overlays.add(element.id, { position: { top: -20, left: 0 }, html: words });
  }

  var KINDS = ['cancelled', 'finished', 'next', 'waiting'];

  /* Draws the marks of one moment and takes those of another away; returns where the case waits. */
  function show(viewer, marks) {
    var canvas = viewer.get('canvas');
    var overlays = viewer.get('overlays');
    var registry = viewer.get('elementRegistry');
    overlays.clear();
    registry.forEach(function (element) {
      KINDS.forEach(function (kind) { canvas.removeMarker(element.id, 'nrm-' + kind); });
    });
    KINDS.forEach(function (kind) {
      (marks[kind] || []).forEach(function (id) {
        var element = registry.get(id);
        if (element) {
          canvas.addMarker(id, 'nrm-' + kind);
          if (kind === 'waiting' || kind === 'next') {
            label(overlays, element, marks.counts ? marks.counts[id] : place.dataset[kind], kind === 'waiting' ? 'here' : 'here soon');
          }
        }
      });
    });
    return (marks.waiting || []).map(function (id) { return registry.get(id); }).filter(Boolean);
  }

  var DAY = 86400000;

  /* Moves the marks through the days; the last position is now. */
  function slider(viewer, marks) {
    var bar = document.querySelector('.diagram-time');
    if (!bar || !marks.steps.length) {
      return;
    }
    var input = bar.querySelector('input');
    var output = bar.querySelector('output');
    var begin = Math.min.apply(null, marks.steps.map(function (step) { return Date.parse(step.since); }));
    var now = Date.parse(marks.now);
    var days = Math.max(1, Math.ceil((now - begin) / DAY));
    function at() { return Number(input.value) >= days ? now : begin + Number(input.value) * DAY; }
    function move() {
      var last = at() === now;
      show(viewer, last ? marks : standing(marks.steps, at()));
      output.textContent = new Date(at()).toLocaleDateString(document.documentElement.lang,
        { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Asia/Almaty' });
      input.setAttribute('aria-valuetext', output.textContent);
    }
    input.max = String(days);
    input.value = String(days);
    if (place.dataset.day) {
      input.value = String(Math.min(days, Math.max(0, Math.floor((Date.parse(place.dataset.day + 'T23:59:59+05:00') - begin) / DAY))));
    }
    input.addEventListener('input', move);
    bar.hidden = false;
    move();
  }

  function around(elements) {
    var box = { x: Infinity, y: Infinity, right: -Infinity, bottom: -Infinity };
    elements.forEach(function (element) {
      box.x = Math.min(box.x, element.x);
      box.y = Math.min(box.y, element.y);
      box.right = Math.max(box.right, element.x + (element.width || 0));
      box.bottom = Math.max(box.bottom, element.y + (element.height || 0));
    });
    return box;
  }

  function fitting(outer, box) {
    return Math.min(1, outer.width / (box.right - box.x + 2 * MARGIN), outer.height / (box.bottom - box.y + 2 * MARGIN));
  }

  /* The whole where it can be read, else all places where the case waits, else the first of them. */
  function look(canvas, waiting) {
    if (canvas.zoom('fit-viewport', 'auto') >= READABLE || !waiting.length) {
      return;
    }
    var outer = canvas.viewbox().outer;
    var box = around(waiting);
    var scale = fitting(outer, box);
    if (scale < READABLE) {
      box = around(waiting.slice(0, 1));
      scale = 0.8;
    }
    canvas.viewbox({
      x: (box.x + box.right - outer.width / scale) / 2,
      y: (box.y + box.bottom - outer.height / scale) / 2,
      width: outer.width / scale,
      height: outer.height / scale
    });
  }

  function buttons(canvas) {
    var bar = document.querySelector('.diagram-buttons');
    bar.hidden = false;
    bar.addEventListener('click', function (event) {
      var step = event.target.dataset.zoom;
      if (step === 'whole') {
        canvas.zoom('fit-viewport', 'auto');
      } else if (step) {
        canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * Number(step))), 'auto');
      }
    });
  }

  function answer(response) {
    if (!response.ok) {
      throw new Error('no drawing');
    }
    return response;
  }

  Promise.all([
    fetch(place.dataset.model, { credentials: 'same-origin' }).then(answer).then(function (r) { return r.text(); }),
    fetch(place.dataset.marks, { credentials: 'same-origin' }).then(answer).then(function (r) { return r.json(); })
  ]).then(function (parts) {
    place.classList.add('drawn');
    /* the wheel scrolls the page; the buttons and the mouse move the drawing */
    var viewer = new window.BpmnJS({ container: place, zoomScroll: { enabled: false } });
    return viewer.importXML(parts[0]).then(function () {
      var waiting = show(viewer, parts[1]);
      look(viewer.get('canvas'), waiting);
      buttons(viewer.get('canvas'));
      slider(viewer, parts[1]);
    });
  }).catch(function () {
    place.classList.remove('drawn');
  });
})();
