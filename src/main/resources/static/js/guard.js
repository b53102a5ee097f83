/* Hides the page at once when somebody leaves, says when it is printed, and locks one that nobody touches: what was typed stays on it, unseen,
   until the same person is back. */
(function () {
  'use strict';

  var NOTICE = 120000;
  var page = document.documentElement;
  var leave = document.querySelector('.quick-exit');
  var lock = document.querySelector('.idle');

  if (leave) {
    leave.addEventListener('submit', function () {
      document.title = '';
      page.classList.add('gone');
    });
  }
  if (!lock || !window.fetch) {
    return;
  }

  var warning = document.querySelector('.idle-warning');
  var notYet = lock.querySelector('.idle-not-yet');
  var longest = Number(lock.dataset.seconds) * 1000;
  var notice = Math.min(NOTICE, longest / 2);
  var touched = Date.now();
  var told = touched;
  var title = document.title;

  function locked() { return page.classList.contains('locked'); }

  function tokens() { return document.querySelectorAll('input[name="_csrf"]'); }

  function present() {
    return fetch('/presence', { credentials: 'same-origin' }).then(function (answer) {
      var isOurs = (answer.headers.get('Content-Type') || '').indexOf('application/json') === 0;
      return isOurs ? answer.json() : null;
    });
  }

  function touch() {
    if (!locked()) {
      touched = Date.now();
      warning.hidden = true;
    }
  }

  /* the cases that the page is about, as its address says, or all that it names */
  function shown() {
    var number = /NRM(-[0-9A-Z]{4}){3}/g;
    var address = window.location.pathname + window.location.search;
    var named = address.match(number) || document.querySelector('main').textContent.match(number) || [];
    return named.filter(function (one, index) { return named.indexOf(one) === index; });
  }

  /* The browser draws for paper as soon as this has returned, so it waits until the row is in the trail. Without it main stays away. */
  function record() {
    var request = new XMLHttpRequest();
    try {
      request.open('POST', '/printed', false);
      request.send(new URLSearchParams({ _csrf: tokens()[0].value, page: window.location.pathname, cases: shown().join(' ') }));
      return request.status === 204;
    } catch (unreachable) {
      return false;
    }
  }

  function post(address) {
    return fetch(address, {
      method: 'POST', credentials: 'same-origin', redirect: 'manual', keepalive: true,
      body: new URLSearchParams({ _csrf: tokens()[0].value })
    }).catch(function () {});
  }

  function shut() {
    warning.hidden = true;
    document.title = lock.dataset.title;
    page.classList.add('locked');
    lock.hidden = false;
    lock.focus();
    post('/sign-out');
  }

  function open(token) {
    tokens().forEach(function (field) { field.value = token; });
    document.title = title;
    page.classList.remove('locked');
    lock.hidden = true;
    touched = told = Date.now();
  }

  function look() {
    var quiet = Date.now() - touched;
    if (locked()) {
      return;
    }
    if (quiet >= longest) {
      shut();
    } else if (quiet >= longest - notice) {
      warning.hidden = false;
    } else if (touched > told && Date.now() - told > longest / 3) {
      /* whoever types a long text is still there, though no page was asked for */
      told = Date.now();
      present().catch(function () {});
    }
  }

  lock.querySelector('button').addEventListener('click', function () {
    present().then(function (who) {
      if (who && who.user !== lock.dataset.user) {
        window.location.assign('/');
      } else if (who) {
        open(who.token);
      } else {
        notYet.hidden = false;
      }
    }, function () { notYet.hidden = false; });
  });
  window.addEventListener('beforeprint', function () { page.classList.toggle('on-record', record()); });
  window.addEventListener('afterprint', function () { page.classList.remove('on-record'); });
  ['keydown', 'pointerdown', 'wheel', 'touchstart'].forEach(function (kind) {
    document.addEventListener(kind, touch, { capture: true, passive: true });
  });
  window.setInterval(look, 5000);
})();
