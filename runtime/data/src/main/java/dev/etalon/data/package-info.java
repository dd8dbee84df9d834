/** Samples and loss curves from files. */
package dev.etalon.data;
