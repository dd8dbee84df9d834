package dev.etalon.playground;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/** Objects of JavaScript, made and read from Java. Numbers are doubles on that side; whole ones are exact up to 2^53. */
final class JavaScript {

    private JavaScript() {}

    /** The rate of a step. */
    @JSFunctor
    interface At extends JSObject {
        double at(double step);
    }

    /** The rates of a number of steps. */
    @JSFunctor
    interface Fill extends JSObject {
        JSObject fill(double start, double count);
    }

    /** Something about a run of so many steps from a distance with gradients of a norm. */
    @JSFunctor
    interface OfRun extends JSObject {
        JSObject of(double steps, double distance, double norm);
    }

    /** A file of a format, as text. */
    @JSFunctor
    interface AsFile extends JSObject {
        String of(String format);
    }

    @JSBody(script = "return {};")
    static native JSObject object();

    @JSBody(script = "return [];")
    static native JSObject array();

    @JSBody(
            params = {"array", "element"},
            script = "array.push(element);")
    static native void push(JSObject array, JSObject element);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    static native void set(JSObject object, String name, String value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    static native void set(JSObject object, String name, double value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = !!value;")
    static native void set(JSObject object, String name, boolean value);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    static native void set(JSObject object, String name, JSObject value);

    @JSBody(
            params = {"object", "name", "called"},
            script = "object[name] = called;")
    static native void setFunction(JSObject object, String name, At called);

    @JSBody(
            params = {"object", "name", "called"},
            script = "object[name] = called;")
    static native void setFunction(JSObject object, String name, Fill called);

    @JSBody(
            params = {"object", "name", "called"},
            script = "object[name] = called;")
    static native void setFunction(JSObject object, String name, OfRun called);

    @JSBody(
            params = {"object", "name", "called"},
            script = "object[name] = called;")
    static native void setFunction(JSObject object, String name, AsFile called);

    @JSBody(
            params = {"object", "name"},
            script = "object[name] = null;")
    static native void setNull(JSObject object, String name);

    /** Whether an object has something of that name. */
    @JSBody(
            params = {"object", "name"},
            script = "return object != null && object[name] != null && object[name] !== '';")
    static native boolean has(JSObject object, String name);

    @JSBody(
            params = {"object", "name"},
            script = "return Number(object[name]);")
    static native double number(JSObject object, String name);

    @JSBody(
            params = {"object", "name"},
            script = "return String(object[name]);")
    static native String text(JSObject object, String name);

    @JSBody(
            params = {"object", "name"},
            script = "return object[name];")
    static native JSObject get(JSObject object, String name);

    /** One text, or each of an array of them. */
    @JSBody(
            params = {"object", "name"},
            script = "return (Array.isArray(object[name]) ? object[name] : [object[name]]).map(String);")
    static native String[] texts(JSObject object, String name);

    @JSBody(
            params = {"object"},
            script = "return Object.keys(object);")
    static native String[] names(JSObject object);

    /** The rates as the page wants them. */
    static JSObject typed(double[] values) {
        Float64Array array = Float64Array.create(values.length);
        for (int k = 0; k < values.length; k++) {
            array.set(k, values[k]);
        }
        return array;
    }

    /** A step of the page as one of the language: what is between two whole numbers belongs to the first. */
    static long step(double step) {
        return (long) Math.floor(step);
    }
}
