/** Makes the site beside the compiled language: its documents, its gallery and what it shares with other pages. */
package dev.etalon.playground.site;
