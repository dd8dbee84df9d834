/** The language as a web page calls it: what is compiled to WebAssembly. */
package dev.etalon.playground;
