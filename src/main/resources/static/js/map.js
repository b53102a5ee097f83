/* Draws the process of a case and marks where it stands. The same facts stand as a list above it. */
(function () {
  'use strict';

  var place = document.querySelector('.diagram[data-model]');
  if (!place || !window.BpmnJS || !window.fetch) {
    return;
  }

  function mark(canvas, registry, ids, name) {
    ids.forEach(function (id) {
      if (registry.get(id)) {
        canvas.addMarker(id, name);
      }
    });
  }

  /* The whole where it can be read, else the place where the case waits. */
  function look(canvas, registry, waiting) {
    var whole = canvas.zoom('fit-viewport', 'auto');
    var element = waiting.map(function (id) { return registry.get(id); }).filter(Boolean)[0];
    if (whole < 0.6 && element) {
      canvas.zoom(0.8, { x: 0, y: 0 });
      var box = canvas.viewbox();
      canvas.viewbox({
        x: element.x + (element.width || 0) / 2 - box.outer.width / 1.6,
        y: element.y + (element.height || 0) / 2 - box.outer.height / 1.6,
        width: box.outer.width / 0.8,
        height: box.outer.height / 0.8
      });
    }
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
    var viewer = new window.BpmnJS({ container: place });
    return viewer.importXML(parts[0]).then(function () {
      var canvas = viewer.get('canvas');
      var registry = viewer.get('elementRegistry');
      mark(canvas, registry, parts[1].cancelled, 'nrm-cancelled');
      mark(canvas, registry, parts[1].finished, 'nrm-finished');
      mark(canvas, registry, parts[1].waiting, 'nrm-waiting');
      look(canvas, registry, parts[1].waiting);
      buttons(canvas);
    });
  }).catch(function () {
    place.classList.remove('drawn');
  });
})();
