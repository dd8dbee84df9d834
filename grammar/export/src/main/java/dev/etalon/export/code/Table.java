package dev.etalon.export.code;

/** Numbers that a program reads: an array with a name. */
public sealed interface Table {

    String name();

    Type type();

    int length();

    record Doubles(String name, double[] values) implements Table {
        @Override
        public Type type() {
            return Type.DOUBLES;
        }

        @Override
        public int length() {
            return values.length;
        }
    }

    record Longs(String name, long[] values) implements Table {
        @Override
        public Type type() {
            return Type.LONGS;
        }

        @Override
        public int length() {
            return values.length;
        }
    }

    record Ints(String name, int[] values) implements Table {
        @Override
        public Type type() {
            return Type.INTS;
        }

        @Override
        public int length() {
            return values.length;
        }
    }
}
