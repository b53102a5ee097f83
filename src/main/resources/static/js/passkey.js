/* Asks the browser to make or to show a passkey, and sends what it says with the form around the button. */
(function () {
  'use strict';

  function bytes(text) {
    var plain = window.atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = Array.from(new Uint8Array(buffer), function (code) { return String.fromCharCode(code); }).join('');
    return window.btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  }

  function named(credentials) {
    return (credentials || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  function make(options) {
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = named(options.excludeCredentials);
    return navigator.credentials.create({ publicKey: options }).then(function (made) {
      return {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : [],
        id: made.rawId
      };
    });
  }

  function show(options) {
    options.challenge = bytes(options.challenge);
    options.allowCredentials = named(options.allowCredentials);
    return navigator.credentials.get({ publicKey: options }).then(function (shown) {
      return {
        authenticatorData: text(shown.response.authenticatorData),
        clientDataJSON: text(shown.response.clientDataJSON),
        signature: text(shown.response.signature),
        id: shown.rawId
      };
    });
  }

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    var button = form.querySelector('button');
    var failed = form.querySelector('.passkey-failed');
    if (!window.PublicKeyCredential || !navigator.credentials) {
      form.querySelector('.passkey-unknown').hidden = false;
      return;
    }
    button.hidden = false;
    form.addEventListener('submit', function (event) {
      var options = JSON.parse(form.dataset.options);
      event.preventDefault();
      failed.hidden = true;
      button.disabled = true;
      (form.dataset.passkey === 'create' ? make(options) : show(options)).then(function (response) {
        var id = text(response.id);
        delete response.id;
        form.elements.credential.value = JSON.stringify({ rawId: id, response: response });
        form.submit();
      }, function () {
        failed.hidden = false;
        button.disabled = false;
      });
    });
  });
})();
