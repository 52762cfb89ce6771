/// <reference lib="dom" />
// Everything in this folder runs in a browser.
