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
      canvas.zoom('fit-viewport', 'auto');
    });
  }).catch(function () {
    place.classList.remove('drawn');
  });
})();
