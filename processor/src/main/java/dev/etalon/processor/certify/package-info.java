/** What {@code @Certify} asks for, checked while compiling or written into the constructor. */
package dev.etalon.processor.certify;
