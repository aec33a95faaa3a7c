// Runs before the page is drawn, so that what JavaScript hides is never seen to jump.
document.body.className +=
  ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
