/* Keeps what stands on a page of a draft when the line is dead: encrypted, for half a day, on this device, in this tab and for this user
   alone. What reached the server is forgotten with the next page of the draft, and all of it with signing out, leaving quickly, sending,
   or when somebody else is signed in. Without this file nothing is lost but what was typed since the page was opened. */
(function () {
  'use strict';

  var PREFIX = 'nrm-draft:';
  var KEY = 'nrm-draft-key';
  var OWNER = 'nrm-draft-owner';
  var HALF_A_DAY = 12 * 60 * 60 * 1000;
  var ended = false;

  function kept() {
    return Object.keys(window.localStorage).filter(function (name) { return name.indexOf(PREFIX) === 0; });
  }

  function read(name) {
    try {
      return JSON.parse(window.localStorage.getItem(name));
    } catch (broken) {
      return null;
    }
  }

  function forgetAll() {
    kept().forEach(function (name) { window.localStorage.removeItem(name); });
    window.sessionStorage.removeItem(KEY);
    window.sessionStorage.removeItem(OWNER);
  }

  /* What was typed a moment before must not come back. */
  function end() {
    ended = true;
    forgetAll();
  }

  function forgetOthers() {
    var here = document.querySelector('.idle');
    var owner = window.sessionStorage.getItem(OWNER);
    if (here && owner && owner !== here.dataset.user) {
      forgetAll();
    }
    if (here) {
      window.sessionStorage.setItem(OWNER, here.dataset.user);
    }
  }

  function forgetOld() {
    kept().forEach(function (name) {
      var entry = read(name);
      if (!entry || entry.until < Date.now()) {
        window.localStorage.removeItem(name);
      }
    });
  }

  /* A page that shows another edition of the draft than the kept text was written on: it was saved, or overtaken. */
  function forgetSaved() {
    var edition = document.querySelector('form[data-draft] [name="_version"], form[data-draft-end] [name="_version"], [data-draft-edition]');
    var draft = window.location.pathname.match(/^.*\/drafts\/[^/]+\//);
    if (!edition || !draft) {
      return;
    }
    kept().filter(function (name) { return name.indexOf(PREFIX + draft[0]) === 0; }).forEach(function (name) {
      if (read(name).version !== (edition.value || edition.dataset.draftEdition)) {
        window.localStorage.removeItem(name);
      }
    });
  }

  function text(buffer) {
    return window.btoa(Array.from(new Uint8Array(buffer), function (code) { return String.fromCharCode(code); }).join(''));
  }

  function bytes(plain) {
    return Uint8Array.from(window.atob(plain), function (letter) { return letter.charCodeAt(0); });
  }

  /* The key lives as long as the tab; the text without it is noise. */
  function key() {
    var raw = window.sessionStorage.getItem(KEY);
    if (!raw) {
      raw = text(window.crypto.getRandomValues(new Uint8Array(32)));
      window.sessionStorage.setItem(KEY, raw);
    }
    return window.crypto.subtle.importKey('raw', bytes(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
  }

  function version(form) {
    return form.elements._version.value;
  }

  function asked(field) {
    return field.name && field.name.charAt(0) !== '_' && field.type !== 'submit' && field.type !== 'hidden';
  }

  function answers(form) {
    return Array.from(form.elements).filter(asked).map(function (field) {
      var box = field.type === 'radio' || field.type === 'checkbox';
      return [field.name, field.value, box ? field.checked : null];
    });
  }

  function fill(form, all) {
    all.forEach(function (answer) {
      Array.from(form.elements).filter(asked).forEach(function (field) {
        if (field.name !== answer[0]) {
          return;
        }
        if (answer[2] === null) {
          field.value = answer[1];
        } else if (field.value === answer[1]) {
          field.checked = answer[2];
        }
        var folded = field.closest('details');
        if (folded && answer[1] && answer[2] !== false) {
          folded.open = true;
        }
      });
    });
  }

  function keep(form, name) {
    if (ended) {
      return Promise.resolve();
    }
    var iv = window.crypto.getRandomValues(new Uint8Array(12));
    var plain = new TextEncoder().encode(JSON.stringify(answers(form)));
    return key().then(function (aes) {
      return window.crypto.subtle.encrypt({ name: 'AES-GCM', iv: iv }, aes, plain);
    }).then(function (sealed) {
      if (ended) {
        return forgetAll();
      }
      window.localStorage.setItem(name, JSON.stringify({
        version: version(form), until: Date.now() + HALF_A_DAY, iv: text(iv), sealed: text(sealed)
      }));
    });
  }

  function open(entry) {
    return key().then(function (aes) {
      return window.crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(entry.iv) }, aes, bytes(entry.sealed));
    }).then(function (plain) { return JSON.parse(new TextDecoder().decode(plain)); });
  }

  function offer(form, all) {
    var notice = document.querySelector('.draft-kept');
    notice.hidden = false;
    notice.querySelector('button').addEventListener('click', function () {
      fill(form, all);
      notice.hidden = true;
      Array.from(form.elements).filter(asked)[0].focus();
    });
  }

  document.querySelectorAll('form[action$="/sign-out"], form[action$="/exit"], form[data-draft-end]').forEach(function (form) {
    form.addEventListener('submit', end);
  });
  forgetOthers();
  forgetOld();
  forgetSaved();

  var form = document.querySelector('form[data-draft]');
  if (!form || !window.crypto || !window.crypto.subtle) {
    return;
  }
  var name = PREFIX + window.location.pathname;
  var entry = read(name);
  if (entry) {
    /* what another tab has kept is noise here and stays as it is */
    open(entry).then(function (all) {
      if (JSON.stringify(all) !== JSON.stringify(answers(form))) {
        offer(form, all);
      }
    }, function () {});
  }
  var waiting = 0;
  form.addEventListener('input', function () {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(function () { keep(form, name); }, 300);
  });
  form.addEventListener('submit', function () { keep(form, name); });
})();
