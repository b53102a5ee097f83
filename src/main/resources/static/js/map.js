/* Draws the process of a case and marks where it stands. The same facts stand as a list above it. */
(function () {
  'use strict';

  var READABLE = 0.6;
  var MARGIN = 60;

  var place = document.querySelector('.diagram[data-model]');
  if (!place || !window.BpmnJS || !window.fetch) {
    return;
  }

  function mark(canvas, elements, name) {
    elements.forEach(function (element) { canvas.addMarker(element.id, name); });
  }

  /* Says in words where the case is now: colour alone is not seen by everybody. */
  function say(overlays, elements, counts) {
    elements.forEach(function (element) {
      var words = document.createElement('span');
      words.className = 'here';
      words.textContent = counts ? counts[element.id] : place.dataset.waiting;
      overlays.add(element.id, { position: { top: -20, left: 0 }, html: words });
    });
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
      var canvas = viewer.get('canvas');
      var registry = viewer.get('elementRegistry');
      function elements(ids) {
        return ids.map(function (id) { return registry.get(id); }).filter(Boolean);
      }
      var waiting = elements(parts[1].waiting);
      mark(canvas, elements(parts[1].cancelled), 'nrm-cancelled');
      mark(canvas, elements(parts[1].finished), 'nrm-finished');
      mark(canvas, waiting, 'nrm-waiting');
      say(viewer.get('overlays'), waiting, parts[1].counts);
      look(canvas, waiting);
      buttons(canvas);
    });
  }).catch(function () {
    place.classList.remove('drawn');
  });
})();
