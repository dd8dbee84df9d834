/** The classes that implement the interfaces of users, and stand-ins for what did not compile. */
package dev.etalon.processor.factory;
